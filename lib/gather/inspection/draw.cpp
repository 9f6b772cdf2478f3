// Drawing.
#include "gather/inspection/draw.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "model/share.hpp"
#include "store/event_log.hpp"
#include "store/lookback_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Draw;
using model::Id;

std::string draw_hash(const std::string& seed, const std::string& key) {
  return store::sha256_hex(seed + "|" + key);
}

std::vector<std::string> draw_from(std::vector<std::string> keys, const std::string& seed, Id share,
                                   Id least) {
  struct Place {
    store::Sha256 hash;
    std::uint32_t at = 0;
  };
  std::vector<Place> order;
  order.reserve(keys.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i)
    order.push_back({store::sha256(seed + "|" + keys[i]), i});
  const auto size = static_cast<Id>(order.size());
  const Id wanted = (share * size + model::whole_share - 1) / model::whole_share;
  const auto n = static_cast<std::ptrdiff_t>(std::min(size, std::max(least, wanted)));
  const auto first = [&](const Place& a, const Place& b) {
    return a.hash != b.hash ? a.hash < b.hash : keys[a.at] < keys[b.at];
  };
  std::nth_element(order.begin(), order.begin() + n, order.end(), first);
  std::sort(order.begin(), order.begin() + n, first);
  std::vector<std::string> drawn;
  drawn.reserve(static_cast<std::size_t>(n));
  for (auto one = order.begin(); one != order.begin() + n; ++one)
    drawn.push_back(std::move(keys[one->at]));
  return drawn;
}

void draw_strata(Draw& draw, const std::vector<Stratum>& strata) {
  std::vector<std::string> drawn;
  draw.population.clear();
  draw.size = 0;
  const bool named = strata.size() > 1;
  for (const auto& stratum : strata) {
    auto keys = stratum.keys;
    std::sort(keys.begin(), keys.end());
    for (const auto& key : keys) draw.population += key + (named ? "\t" + stratum.name : "") + "\n";
    draw.size += static_cast<Id>(keys.size());
    for (auto& key :
         draw_from(std::move(keys), draw.seed, stratum.share, stratum.share == 0 ? 0 : draw.least))
      drawn.push_back(std::move(key));
  }
  draw.population_sha256 = store::sha256_hex(draw.population);
  draw.drawn = base::join(drawn, ";");
}

std::vector<Stratum> lookback_strata(const store::Database& db, const rules::Period& period,
                                     const model::InspectionRules& rules, Id share) {
  std::vector<Stratum> strata{{"major", rules.draw_major, {}},
                              {"others", share > 0 ? share : rules.draw_others, {}}};
  for (const auto& one : store::struck_off(db, period.from, period.to))
    strata[one.major ? 0 : 1].keys.push_back(model::hazard_number(one.year, one.serial));
  return strata;
}

namespace {

/// One of the population before it is sorted into strata.
struct Candidate {
  std::string key, name, stratum;
};

/// The credit code, else the code of the territory and the name.
std::string site_key(const rules::UnitNames& names, Id territory, const std::string& credit_code,
                     const std::string& name) {
  if (!credit_code.empty()) return credit_code;
  const auto* above = names.unit(territory);
  const std::string place =
      above == nullptr ? "" : (above->code.empty() ? above->name : above->code);
  std::string key = base::fold(name);
  for (char& c : key)
    if (c == ';') c = ',';  // keys are listed with ; between them
  return place + "/" + key;
}

std::vector<Candidate> site_members(const store::Database& db, const DrawWanted& wanted) {
  const auto names = names_of(db);
  std::vector<Candidate> members;
  for (const auto& site : store::sites(db, wanted.stratum == "colour")) {
    const bool inside = wanted.within.empty() ||
                        std::any_of(wanted.within.begin(), wanted.within.end(), [&](Id territory) {
                          return names.is_within(site.parent, territory);
                        });
    if (!inside) continue;
    const auto* above = names.unit(site.parent);
    members.push_back({site_key(names, site.parent, site.credit_code, site.name), site.name,
                       wanted.stratum == "territory" ? (above == nullptr ? "" : above->name)
                       : wanted.stratum == "colour"  ? (site.colour.empty() ? "无" : site.colour)
                                                     : ""});
  }
  return members;
}

std::vector<Candidate> people_members(const store::Database& db, const DrawWanted& wanted) {
  const auto names = names_of(db);
  std::vector<Candidate> members;
  for (const auto& person : store::persons(db)) {
    if (person.retired_on) continue;
    const bool inside = wanted.within.empty() ||
                        std::any_of(wanted.within.begin(), wanted.within.end(),
                                    [&](Id unit) { return names.is_within(person.unit, unit); });
    if (!inside) continue;
    const auto* unit = names.unit(person.unit);
    const std::string place = unit == nullptr ? "" : (unit->code.empty() ? unit->name : unit->code);
    members.push_back(
        {place + "/" + person.name, person.name + (unit == nullptr ? "" : "@" + unit->name), ""});
  }
  return members;
}

/// The name of a person as the population has it, when their unit is written another way.
std::string full_name(const store::Database& db, model::DrawFrom from, const std::string& text) {
  if (from != model::DrawFrom::people || text.find('@') == std::string::npos) return text;
  try {
    return person_text(db, find_person(db, text));
  } catch (const Failure&) {
    return text;
  }
}

/// Those whom a key or a name means.
std::vector<std::string> meant_by(const std::vector<Candidate>& members, const std::string& text) {
  const std::string folded = base::fold(text);
  std::vector<std::string> meant;
  for (const auto& one : members)
    if (one.key == text || base::fold(one.name) == folded ||
        base::fold(one.name).starts_with(folded + "@"))
      meant.push_back(one.name);
  return meant;
}

}  // namespace

DrawPopulation population_of(const store::Database& db, const DrawWanted& wanted) {
  auto members = wanted.from == model::DrawFrom::people ? people_members(db, wanted)
                                                        : site_members(db, wanted);
  DrawPopulation population;
  std::vector<std::string> left_out;
  for (const auto& exception : wanted.except) {
    const std::string &text = exception.first, &reason = exception.second;
    const auto before = members.size();
    const auto meant = meant_by(members, full_name(db, wanted.from, text));
    if (meant.size() > 1)
      throw Failure(Kind::invalid, Message(N_("\"{text}\" may be {names}: write which one"))
                                       .with("text", text)
                                       .with("names", base::join(meant, ", ")));
    std::erase_if(members, [&](const Candidate& one) {
      const bool is_meant = !meant.empty() && (one.name == meant.front() || one.key == text);
      if (is_meant) left_out.push_back(one.key + "=" + reason);
      return is_meant;
    });
    if (members.size() == before)
      throw Failure(
          Kind::not_found,
          Message(N_("\"{text}\" is not among those who are drawn from")).with("text", text));
  }
  std::map<std::string, Stratum> strata;
  for (auto& one : members) {
    if (!population.names.emplace(one.key, one.name).second) continue;
    auto& stratum = strata[one.stratum];
    stratum.name = one.stratum;
    stratum.share = wanted.share;
    stratum.keys.push_back(std::move(one.key));
  }
  for (auto& one : strata) population.strata.push_back(std::move(one.second));
  population.left_out = base::join(left_out, ";");
  return population;
}

namespace {

constexpr int days_ahead = 92;  // a draw for a round comes in the quarter before it

}  // namespace

DrawnSites::DrawnSites(const store::Database& db, const model::Round& round) {
  if (round.id == 0) return;
  const auto take = [&](const Draw& draw) {
    for (auto& key : base::split_list(draw.drawn, ";")) keys_.insert(std::move(key));
  };
  for (const auto& draw : store::draws(db, model::DrawFrom::sites, model::number_of(round)))
    take(draw);
  for (const auto& draw : store::draws(db, model::DrawFrom::sites, model::label_of(round)))
    if (round.from_on && *round.from_on - days_ahead <= *draw.drawn_on &&
        (!round.to_on || *draw.drawn_on <= *round.to_on))
      take(draw);
}

void DrawnSites::mark(const rules::UnitNames& names, model::Visit& visit) const {
  const auto* unit = keys_.empty() ? nullptr : names.unit(visit.site);
  visit.drawn = unit != nullptr &&
                        keys_.contains(site_key(names, unit->parent, unit->credit_code, unit->name))
                    ? 1
                    : 0;
}

}  // namespace duban::gather
