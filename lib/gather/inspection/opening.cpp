// What adopted definitions ask for and stands not on record yet.
#include <set>

#include "gather/in_force.hpp"
#include "gather/inspection/owed.hpp"
#include "gather/inspection/units.hpp"
#include "model/counted.hpp"
#include "model/lookback.hpp"
#include "rules/visit_steps.hpp"
#include "store/hazard_store.hpp"
#include "store/inspection_store.hpp"
#include "store/lookback_store.hpp"
#include "store/owed_store.hpp"

namespace duban::gather {

using base::Day;
using model::Id;
using model::Owed;

namespace {

/// What is asked for, item by item; what stands on record is left out at the end.
class Opening {
 public:
  Opening(const store::Database& db, int year, Day today) : db_(db), today_(today) {
    calendar_ = calendar_of(db);
    calendar_version_ = calendar_.version();
    until_ = *base::make_day(year, 12, 31);
    year_from_ = *base::make_day(year, 1, 1);
  }

  void take(const AdoptedOwed& adopted, const model::OwedItem& item) {
    const auto from = rules::year_or_part(adopted.from_period);
    if (!from) return;
    Owed owed;
    owed.definition = adopted.id;
    owed.code = adopted.definition.code + "/" + item.id;
    std::set<std::string> there;
    for (const auto& one : store::owed_of(db_, owed.code)) there.insert(key(one));
    std::vector<Owed> wanted;
    switch (item.of) {
      case model::OwedOf::office:
      case model::OwedOf::each_unit_below:
      case model::OwedOf::each_listed_hazard: by_period(item, *from, owed, wanted); break;
      case model::OwedOf::each_closed_round: by_round(item, from->from, owed, wanted); break;
      case model::OwedOf::each_draw: by_draw(item, from->from, owed, wanted); break;
    }
    for (auto& one : wanted)
      if (!there.contains(key(one))) all_.push_back(std::move(one));
  }

  std::vector<Owed> all() { return std::move(all_); }

 private:
  static std::string key(const Owed& owed) {
    return std::to_string(owed.unit) + "\n" + owed.subject + "\n" +
           (owed.period.empty() ? base::to_iso(*owed.from_on) : owed.period);
  }

  void by_period(const model::OwedItem& item, const rules::Period& from, const Owed& plain,
                 std::vector<Owed>& wanted) {
    for (const auto& period : rules::owed_periods(item.period, from, until_)) {
      if (period.to < year_from_) continue;  // of earlier years, which were opened then or not
      Owed owed = plain;
      owed.period = period.label;
      owed.from_on = period.from;
      owed.to_on = period.to;
      set_due(item, period.to, owed);
      if (item.of == model::OwedOf::office) wanted.push_back(owed);
      if (item.of == model::OwedOf::each_unit_below) each_unit(period, owed, wanted);
      if (item.of == model::OwedOf::each_listed_hazard && period.from <= today_)
        each_listed(period, owed, wanted);
    }
  }

  void each_unit(const rules::Period& period, const Owed& plain, std::vector<Owed>& wanted) {
    if (!units_) units_ = units_below(db_);
    for (const auto& unit : *units_) {
      if ((unit.from_day && *unit.from_day > period.from) ||
          (unit.until_day && *unit.until_day < period.to))
        continue;  // owed from its first full period to its last
      Owed owed = plain;
      owed.unit = unit.id;
      wanted.push_back(std::move(owed));
    }
  }

  void each_listed(const rules::Period& period, const Owed& plain, std::vector<Owed>& wanted) {
    std::set<Id> seen;
    for (const auto& listing : store::listings_between(db_, period.from, period.to)) {
      if (*listing.listed_on > period.from || !seen.insert(listing.hazard).second) continue;
      if (listing.ended_on && *listing.ended_on < period.to &&
          listing.end == model::ListingEnd::delisted)
        continue;
      Owed owed = plain;
      owed.subject = store::number_of_hazard(db_, listing.hazard);
      wanted.push_back(std::move(owed));
    }
  }

  void by_round(const model::OwedItem& item, Day from, const Owed& plain,
                std::vector<Owed>& wanted) {
    for (const auto& round : store::rounds(db_)) {
      if (round.state != model::RoundState::closed || *round.closed_on < from) continue;
      Owed owed = plain;
      owed.subject = model::number_of(round);
      owed.from_on = round.closed_on;
      set_due(item, *round.closed_on, owed);
      wanted.push_back(std::move(owed));
    }
  }

  void by_draw(const model::OwedItem& item, Day from, const Owed& plain,
               std::vector<Owed>& wanted) {
    std::set<std::string> seen;  // two draws of one day are looked at together
    for (const auto& draw : store::draws(db_, model::DrawFrom::lookback)) {
      if (*draw.drawn_on < from ||
          !seen.insert(draw.label + "\n" + base::to_iso(*draw.drawn_on)).second)
        continue;
      Owed owed = plain;
      owed.subject = draw.label;
      owed.from_on = draw.drawn_on;
      set_due(item, *draw.drawn_on, owed);
      wanted.push_back(std::move(owed));
    }
  }

  void set_due(const model::OwedItem& item, Day last, Owed& owed) const {
    const auto run = rules::owed_run(item, last);
    const auto counted = rules::owed_due(item, last, calendar_);
    owed.due_on = counted.due;
    owed.due_counted = model::to_text(
        model::Counted{run.from, run.length, item.roll, calendar_version_, counted.provisional});
  }

  const store::Database& db_;
  Day today_, until_, year_from_;
  rules::Calendar calendar_;
  Id calendar_version_ = 0;
  std::optional<std::vector<model::Unit>> units_;
  std::vector<Owed> all_;
};

}  // namespace

std::vector<Owed> to_open(const store::Database& db, int year, Day today, bool only_automatic) {
  Opening opening(db, year, today);
  for (const auto& adopted : adopted_owed(db))
    for (const auto& item : adopted.definition.items)
      if (item.opens_itself || !only_automatic) opening.take(adopted, item);
  return opening.all();
}

}  // namespace duban::gather
