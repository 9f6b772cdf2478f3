// Comparing numbers by what people see in them.
#include "casework/hazard/like_numbers.hpp"

#include <functional>
#include <vector>

#include "base/text.hpp"
#include "store/hazard_store.hpp"
#include "store/record.hpp"

namespace duban::casework {

using model::Hazard;

std::string likeness(const std::string& ref) {
  const std::string folded = base::fold(ref);
  std::string key;
  bool in_number = false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool is_digit = folded[i] >= '0' && folded[i] <= '9';
    const bool leads = is_digit && !in_number && folded[i] == '0' && i + 1 < folded.size() &&
                       folded[i + 1] >= '0' && folded[i + 1] <= '9';
    if (leads) continue;
    in_number = is_digit;
    key += folded[i];
  }
  return key;
}

LikeNumbers::Twin LikeNumbers::note(const std::string& ref, std::size_t row, bool on_record) {
  if (on_record && !is_read_) {
    is_read_ = true;
    store::HazardQuery query;
    query.ledger = ledger_;
    query.only = {"id", "ref"};
    store::each_hazard(db_, query, [&](const Hazard& h) {
      if (!h.ref.empty()) on_record_.emplace(std::hash<std::string>{}(likeness(h.ref)), h.id);
      return true;
    });
  }
  Twin twin;
  const std::string like = likeness(ref);
  const auto key = std::hash<std::string>{}(like);
  const auto [first, is_new] = rows_.emplace(key, static_cast<std::uint32_t>(row));
  if (!is_new) twin.row = first->second;
  const auto known = on_record_.find(key);
  if (known == on_record_.end() || !on_record) return twin;
  const std::vector<model::Id> id{known->second};
  for (auto& h : store::records_by_ids<Hazard>(db_, id))
    if (likeness(h.ref) == like) twin.hazard = std::move(h);
  return twin;
}

}  // namespace duban::casework
