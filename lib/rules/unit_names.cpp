// Resolution of unit names.
#include "rules/unit_names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace duban::rules {

using model::Id;
using model::Unit;

namespace {

constexpr int most_levels = 6;

void insert_once(std::vector<Id>& ids, Id id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

UnitNames::UnitNames(const std::vector<Unit>& units, MoreUnits more) {
  known_->more = std::move(more);
  for (const Unit& unit : units) add(unit);
}

void UnitNames::add(const Unit& unit) {
  if (known_.use_count() > 1) known_ = std::make_shared<Known>(*known_);
  known_->units.insert_or_assign(unit.id, unit);
  for (const auto& name : {unit.code, unit.name, unit.short_name})
    if (!name.empty()) insert_once(known_->by_name[base::fold(name)], unit.id);
  for (const auto& alias : base::split_list(unit.aliases))
    insert_once(known_->by_name[base::fold(alias)], unit.id);
}

void UnitNames::add_more(const Unit& unit) {
  if (known_.use_count() > 1) known_ = std::make_shared<Known>(*known_);
  known_->added.emplace(unit.name, unit);
  known_->looked_up.insert_or_assign(unit.id, unit);
}

std::vector<Id> UnitNames::find(std::string_view text) const {
  auto ids = find_folded(base::fold(base::trim(text)), most_levels);
  if (ids.empty()) ids = find_more(base::trim(text));
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<Id> UnitNames::find_folded(const std::string& key, int depth) const {
  if (key.empty() || depth == 0) return {};
  if (const auto exact = known_->by_name.find(key); exact != known_->by_name.end())
    return exact->second;
  std::vector<Id> ids;
  for (std::size_t split = 1; split < key.size(); ++split) {
    if (!starts_character(key[split])) continue;
    const auto tail = known_->by_name.find(key.substr(split));
    if (tail == known_->by_name.end()) continue;
    const auto heads = find_folded(key.substr(0, split), depth - 1);
    for (const Id id : tail->second)
      for (const Id head : heads)
        if (id != head && is_within(id, head)) insert_once(ids, id);
  }
  return ids;
}

/// Enterprises of that name; with the name of a unit above it in front, only those within it.
std::vector<Id> UnitNames::find_more(std::string_view text) const {
  std::vector<Id> ids;
  if (!known_->more.named || text.empty()) return ids;
  const auto take = [&](std::string_view name, const std::vector<Id>& heads) {
    auto named = known_->more.named(std::string(name));
    const auto [first, last] = known_->added.equal_range(std::string(name));
    std::for_each(first, last, [&](const auto& one) { named.push_back(one.second); });
    for (const Unit& unit : named) {
      known_->looked_up.insert_or_assign(unit.id, unit);
      const bool fits = heads.empty() || std::any_of(heads.begin(), heads.end(), [&](Id head) {
                          return is_within(unit.id, head);
                        });
      if (fits) insert_once(ids, unit.id);
    }
  };
  take(text, {});
  for (std::size_t split = 1; ids.empty() && split < text.size(); ++split) {
    if (!starts_character(text[split])) continue;
    const auto heads = find_folded(base::fold(text.substr(0, split)), most_levels);
    if (!heads.empty()) take(base::trim(text.substr(split)), heads);
  }
  return ids;
}

const Unit* UnitNames::unit(Id id) const {
  const auto found = known_->units.find(id);
  if (found != known_->units.end()) return &found->second;
  if (!known_->more.of || id == 0) return nullptr;
  const auto [looked_up, is_new] = known_->looked_up.try_emplace(id);
  if (is_new) looked_up->second = known_->more.of(id);
  return looked_up->second ? &*looked_up->second : nullptr;
}

const std::string& UnitNames::name(Id id) const {
  static const std::string none;
  const Unit* known = unit(id);
  return known == nullptr ? none : known->name;
}

bool UnitNames::is_within(Id id, Id ancestor) const {
  bool found = false;
  up(id, [&](Id above) {
    found = above == ancestor;
    return !found;
  });
  return found;
}

Id UnitNames::part_of(Id id, Id root) const {
  if (id == root) return root;
  Id part = 0;
  up(id, [&](Id at) {
    const Unit* known = unit(at);
    if (known != nullptr && known->parent == root) part = at;
    return part == 0 && known != nullptr;
  });
  return part;
}

std::string UnitNames::suggest(std::string_view text) const {
  std::vector<std::string> names;
  names.reserve(known_->units.size());
  for (const auto& [id, unit] : known_->units)
    for (const auto& name : {unit.name, unit.short_name})
      if (!name.empty()) names.push_back(name);
  std::sort(names.begin(), names.end());
  return base::nearest(base::fold(text), names);
}

}  // namespace duban::rules
