// How owed work stands.
#include "gather/inspection/owed.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "gather/due/items.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/units.hpp"
#include "intake/owed_definition.hpp"
#include "model/counted.hpp"
#include "model/lookback.hpp"
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

  /// Did what it is owed for happen, and on that day? An end or a draw that was taken back owes
  /// nothing; made again on another day, it owes anew.
  bool is_owed(const OwedLine& line) {
    const auto& owed = line.owed;
    if (line.item.of == model::OwedOf::each_closed_round) {
      const auto* round = round_of(owed.subject);
      return round != nullptr && round->state == model::RoundState::closed &&
             round->closed_on == owed.from_on;
    }
    if (line.item.of != model::OwedOf::each_draw) return true;
    const auto& all = all_draws();
    return std::any_of(all.begin(), all.end(), [&](const model::Draw& draw) {
      return draw.label == owed.subject && draw.drawn_on == owed.from_on;
    });
  }

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

  const std::vector<model::Round>& all_rounds() {
    if (!rounds_) rounds_ = store::rounds(db_);
    return *rounds_;
  }

  const model::Round* round_of(const std::string& number) {
    for (const auto& round : all_rounds())
      if (model::number_of(round) == number) return &round;
    return nullptr;
  }

  const std::vector<model::Draw>& all_draws() {
    if (!draws_) draws_ = store::draws(db_, model::DrawFrom::lookback);
    return *draws_;
  }

  void rounds(const OwedLine& line, Done& done) {
    for (const auto& round : all_rounds()) {
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
    const auto* round = round_of(line.owed.subject);
    if (round == nullptr) return;
    Day last = round->closed_on.value_or(*line.owed.from_on);
    for (const auto& hazard : store::findings_of(db_, *round)) {
      const auto day = hazard.dispatched_on ? hazard.dispatched_on
                       : hazard.fixed_on    ? hazard.fixed_on
                                            : hazard.closed_on;
      if (!day) return;
      last = std::max(last, *day);
    }
    done.emplace_back(last, line.owed.subject);
  }

  void draws(const OwedLine& line, Done& done) {
    for (const auto& draw : all_draws())
      if (draw.label == line.owed.period) done.emplace_back(*draw.drawn_on, draw.label);
  }

  /// All that the draws of that label and day drew, looked at: the day of the last one.
  void looked_back(const OwedLine& line, Done& done) {
    std::set<std::string> drawn;
    const model::Draw* draw = nullptr;
    for (const auto& one : all_draws())
      if (one.label == line.owed.subject && one.drawn_on == line.owed.from_on) {
        draw = &one;
        for (auto& key : base::split_list(one.drawn, ";")) drawn.insert(std::move(key));
      }
    if (draw == nullptr) return;
    Day last = *draw->drawn_on;
    std::vector<Id> looked;
    for (const auto& one : store::lookbacks_of(db_, *draw)) {
      looked.push_back(one.hazard);
      last = std::max(last, *one.looked_on);
    }
    for (const auto& hazard : store::struck_hazards(db_, looked)) drawn.erase(hazard.number);
    if (drawn.empty()) done.emplace_back(last, draw->label);
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
  const auto names = names_of(db);
  for (const auto& one : owed) {
    auto known = definitions.find(one.definition);
    if (known == definitions.end()) {
      const auto file = store::definition_by_id(db, one.definition);
      known = definitions
                  .emplace(one.definition, file ? intake::read_owed(file->body, file->source)
                                                : model::OwedDefinition{})
                  .first;
    }
    OwedLine line;
    line.owed = one;
    if (one.unit != 0) line.unit = names.name(one.unit);
    const auto* item = known->second.item(one.code.substr(one.code.find('/') + 1));
    if (item == nullptr) continue;
    line.item = *item;
    if (!fulfilment.is_owed(line)) continue;
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
  item.matter =  // the office owes it, whomever it is about
      line.item.zh + (line.unit.empty() ? "" : "：" + line.unit) +
      (line.owed.subject.empty() || line.owed.subject == item.ref ? "" : "：" + line.owed.subject) +
      (item.ref.empty() ? "" : "（" + item.ref + "）");
  item.provisional = model::is_provisional(line.owed.due_counted);
  return with_due(std::move(item), line.owed.from_on, line.owed.due_on, today);
}

}  // namespace duban::gather
