// How owed work stands.
#include "gather/inspection/owed.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "gather/due/items.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/find.hpp"
#include "gather/inspection/units.hpp"
#include "intake/owed_definition.hpp"
#include "model/counted.hpp"
#include "model/lookback.hpp"
#include "rules/visit_steps.hpp"
#include "store/form_store.hpp"
#include "store/hazard_store.hpp"
#include "store/inspection_store.hpp"
#include "store/lookback_store.hpp"
#include "store/owed_store.hpp"

namespace duban::gather {

using base::Day;
using model::DoneBy;
using model::Id;
using model::OptDay;
using model::Owed;

std::vector<AdoptedOwed> adopted_owed(const store::Database& db) {
  std::map<std::string, AdoptedOwed> newest;
  for (const auto& file : store::definitions(db, "owed")) {
    if (file.from_period.empty()) continue;
    newest[file.code] = {file.id, intake::read_owed(file.body, file.source), file.from_period,
                         file.by_document};
  }
  std::vector<AdoptedOwed> all;
  for (auto& one : newest) all.push_back(std::move(one.second));
  return all;
}

std::optional<base::Message> owed_to_no_unit(const store::Database& db) {
  for (const auto& adopted : adopted_owed(db))
    for (const auto& item : adopted.definition.items)
      if (item.of == model::OwedOf::each_unit_below && units_below(db).empty())
        return base::Message(N_("{what} is owed to nobody: {why}"))
            .with("what", base::in_two_languages(item.en, item.zh))
            .with("why", no_units_below(db));
  return std::nullopt;
}

namespace {

/// Looks up what fulfils: every kind of record once, when it is first asked for.
class Fulfilment {
 public:
  Fulfilment(const store::Database& db, Day earliest) : db_(db), earliest_(earliest) {}

  void fill(OwedLine& line) {
    std::vector<std::pair<Day, std::string>> done;
    switch (line.item.done_by) {
      case DoneBy::round: rounds(line, done); break;
      case DoneBy::visit: visits(line, done); break;
      case DoneBy::hazards: handed_over(line, done); break;
      case DoneBy::draw: draws(line, done); break;
      case DoneBy::lookbacks: looked_back(line, done); break;
    }
    std::sort(done.begin(), done.end());
    line.done = static_cast<std::int64_t>(done.size());
    if (line.done < line.item.need) return;
    const auto& last = done[static_cast<std::size_t>(line.item.need) - 1];
    line.fulfilled_on = last.first;
    line.fulfilled_by = last.second;
  }

 private:
  using Done = std::vector<std::pair<Day, std::string>>;

  static bool within(const OwedLine& line, Day day) {
    return *line.owed.from_on <= day && (!line.owed.to_on || day <= *line.owed.to_on);
  }

  void rounds(const OwedLine& line, Done& done) {
    if (!rounds_) rounds_ = store::rounds(db_);
    for (const auto& round : *rounds_) {
      if (round.state != model::RoundState::closed || model::word(round.kind) != line.item.which)
        continue;
      const bool counts = round.for_period.empty() ? within(line, *round.closed_on)
                                                   : round.for_period == line.owed.period;
      if (counts) done.emplace_back(*round.closed_on, model::number_of(round));
    }
  }

  void visits(const OwedLine& line, Done& done) {
    if (!visits_) {
      visits_ = store::made_since(db_, earliest_);
      names_ = names_of(db_);
    }
    const auto site = line.item.which == "site" ? site_of(line.owed.subject) : Id{0};
    for (const auto& visit : *visits_) {
      if (!within(line, visit.on)) continue;
      if (line.item.which == "site") {
        if (site == 0 || visit.site != site) continue;
      } else {
        if (line.item.which != "any" && visit.kind != line.item.which) continue;
        const Id place = visit.territory != 0 ? visit.territory : visit.site;
        if (line.owed.unit != 0 && !names_.is_within(place, line.owed.unit)) continue;
      }
      done.emplace_back(visit.on, model::record_number('I', visit.year, visit.serial));
    }
  }

  Id site_of(const std::string& number) {
    const auto parsed = model::parse_hazard_number(number);
    const auto hazard = parsed ? store::hazard_by_number(db_, *parsed) : std::nullopt;
    return hazard ? hazard->site : 0;
  }

  /// All hazards of a round handed over, fixed or voided: the day of the last one.
  void handed_over(const OwedLine& line, Done& done) {
    const auto round = find_round(db_, line.owed.subject);
    Day last = round.closed_on.value_or(*line.owed.from_on);
    for (const auto& hazard : store::findings_of(db_, round)) {
      const auto day = hazard.dispatched_on ? hazard.dispatched_on
                       : hazard.fixed_on    ? hazard.fixed_on
                                            : hazard.closed_on;
      if (!day) return;
      last = std::max(last, *day);
    }
    done.emplace_back(last, line.owed.subject);
  }

  void draws(const OwedLine& line, Done& done) {
    if (!draws_) draws_ = store::draws(db_, model::DrawFrom::lookback);
    for (const auto& draw : *draws_)
      if (draw.label == line.owed.period) done.emplace_back(*draw.drawn_on, draw.label);
  }

  void looked_back(const OwedLine& line, Done& done) {
    if (!draws_) draws_ = store::draws(db_, model::DrawFrom::lookback);
    const auto draw = std::find_if(draws_->begin(), draws_->end(), [&](const model::Draw& one) {
      return one.label == line.owed.subject;
    });
    if (draw == draws_->end()) return;
    const auto drawn = base::split_list(draw->drawn, ";");
    std::set<Id> looked;
    Day last = *draw->drawn_on;
    for (const auto& one : store::lookbacks_of_draw(db_, draw->id)) {
      looked.insert(one.hazard);
      last = std::max(last, *one.looked_on);
    }
    if (looked.size() >= drawn.size()) done.emplace_back(last, draw->label);
  }

  const store::Database& db_;
  Day earliest_;
  std::optional<std::vector<model::Round>> rounds_;
  std::optional<std::vector<store::MadeBrief>> visits_;
  std::optional<std::vector<model::Draw>> draws_;
  rules::UnitNames names_;
};

}  // namespace

std::vector<OwedLine> owed_lines(const store::Database& db, const std::vector<Owed>& owed,
                                 Day today) {
  std::vector<OwedLine> lines;
  if (owed.empty()) return lines;
  std::map<Id, model::OwedDefinition> definitions;
  Day earliest = today;
  for (const auto& one : owed) earliest = std::min(earliest, *one.from_on);
  Fulfilment fulfilment(db, earliest);
  for (const auto& one : owed) {
    auto known = definitions.find(one.definition);
    if (known == definitions.end()) {
      const auto file = store::definition_by_id(db, one.definition);
      known = definitions
                  .emplace(one.definition, file ? intake::read_owed(file->body, file->source)
                                                : model::OwedDefinition{})
                  .first;
    }
    OwedLine line{one, {}, {}, {}, 0, rules::OwedState::running};
    const auto* item = known->second.item(one.code.substr(one.code.find('/') + 1));
    if (item == nullptr) continue;
    line.item = *item;
    fulfilment.fill(line);
    line.state = rules::owed_state(one, line.fulfilled_on, today);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<OwedLine> open_owed(const store::Database& db, Day today, const OptDay& until) {
  auto owed = store::owed_due(db, {}, until);
  std::erase_if(owed, [&](const Owed& one) { return one.excused_on || *one.from_on > today; });
  auto lines = owed_lines(db, owed, today);
  std::erase_if(lines, [](const OwedLine& line) {
    return line.state != rules::OwedState::running && line.state != rules::OwedState::missing;
  });
  return lines;
}

model::DueItem owed_item(const OwedLine& line, Day today) {
  model::DueItem item;
  const bool looks_back =
      line.item.done_by == DoneBy::draw || line.item.done_by == DoneBy::lookbacks;
  item.clock = looks_back ? model::DueClock::lookback : model::DueClock::inspection;
  item.subject = model::DueSubject::owed;
  item.id = line.owed.id;
  item.number = line.owed.code;
  item.ref = line.owed.period.empty() ? line.owed.subject : line.owed.period;
  item.unit = line.owed.unit;
  item.matter =
      line.item.zh + (item.ref.empty() ? "" : "（" + item.ref + "）") +
      (line.owed.subject.empty() || line.owed.subject == item.ref ? "" : " " + line.owed.subject);
  item.provisional = model::is_provisional(line.owed.due_counted);
  return with_due(std::move(item), line.owed.from_on, line.owed.due_on, today);
}

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
    return std::to_string(owed.unit) + "\n" + owed.subject + "\n" + owed.period;
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
    std::set<std::string> seen;
    for (const auto& draw : store::draws(db_, model::DrawFrom::lookback)) {
      if (*draw.drawn_on < from || !seen.insert(draw.label).second) continue;
      Owed owed = plain;
      owed.subject = draw.label;
      owed.from_on = draw.drawn_on;
      set_due(item, *draw.drawn_on, owed);
      wanted.push_back(std::move(owed));
    }
  }

  void set_due(const model::OwedItem& item, Day last, Owed& owed) const {
    const auto counted = rules::owed_due(item, last, calendar_);
    owed.due_on = counted.due;
    if (item.due.how == model::OwedDue::How::after)
      owed.due_counted = model::to_text(
          model::Counted{last, item.due.length, item.roll, calendar_version_, counted.provisional});
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
