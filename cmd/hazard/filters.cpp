// Filters from flags to a query.
#include "cmd/hazard/filters.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "cmd/states.hpp"
#include "cmd/unit_ids.hpp"
#include "gather/figures/period.hpp"
#include "gather/inspection/find.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/ledger.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"

namespace duban::cmd {

void declare_filters(FilterOptions& o, Flags& flags) {
  flags.list(o.units, "--unit", "UNIT", N_("responsible unit"))
      .list(o.territories, "--territory", "UNIT", N_("territory"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .list(o.supervisors, "--supervisor", "UNIT", N_("supervising unit"))
      .text(o.person, "--person", "NAME", N_("person in charge"))
      .text(o.sector, "--sector", "TEXT", N_("sector"))
      .text(o.grade, "--grade", "GRADE", N_("ordinary (一般) or major (重大)"))
      .list(o.states, "--state", "STATE",
            N_("registered, dispatched, rectifying, fixed, accepted, closed, voided"))
      .flag(o.open, "--open", N_("neither closed nor voided"))
      .flag(o.listed, "--listed", N_("under listed supervision (挂牌督办)"))
      .text(o.source, "--source", "TEXT", N_("source"))
      .text(o.round, "--round", "TEXT", N_("round of inspections"))
      .text(o.ledger, "--ledger", "NAME", N_("ledger"))
      .flag(o.overdue, "--overdue", N_("overdue today"))
      .day(o.due_from, "--due-from", N_("due on this day or later"))
      .day(o.due_to, "--due-to", N_("due on this day or earlier"))
      .day(o.due_before, "--due-before", N_("due before this day"))
      .number(o.due_within, "--due-within", "DAYS", N_("due within so many days, today included"))
      .day(o.found_from, "--found-from", N_("found on this day or later"))
      .day(o.found_to, "--found-to", N_("found on this day or earlier"))
      .day(o.dispatched_from, "--dispatched-from", N_("dispatched on this day or later"))
      .day(o.dispatched_to, "--dispatched-to", N_("dispatched on this day or earlier"))
      .day(o.closed_from, "--closed-from", N_("closed on this day or later"))
      .day(o.closed_to, "--closed-to", N_("closed on this day or earlier"))
      .day(o.no_progress_since, "--no-progress-since",
           N_("without any step or note since this day"))
      .text(o.site, "--site", "TEXT", N_("text in the name of the site"))
      .text(o.text, "--q", "TEXT",
            N_("text in problem, place, measure, remarks, site, person or the ledger's number"))
      .choice(o.sort, "--sort", {"number", "due", "found"}, N_("order"))
      .number(o.limit, "--limit", "N", N_("at most so many"))
      .number(o.offset, "--offset", "N", N_("leave out the first so many"));
  declare_when(o.when, flags);
}

namespace {

/// The first day that is too late for the spans that were asked for; empty for no end.
model::OptDay due_end(const FilterOptions& o) {
  const model::OptDay behind = o.due_to ? model::OptDay(*o.due_to + 1) : std::nullopt;
  if (!behind || !o.due_before) return behind ? behind : o.due_before;
  return std::min(*behind, *o.due_before);
}

}  // namespace

store::HazardQuery query_of(Session& session, const FilterOptions& o) {
  store::Database& db = session.database();
  store::HazardQuery q;
  q.units = unit_ids(db, o.units, o.subtree);
  q.territories = unit_ids(db, o.territories, o.subtree);
  q.supervisors = unit_ids(db, o.supervisors, o.subtree);
  q.person = o.person;
  q.sector = o.sector;
  q.source = o.source;
  gather::ask_for_round(db, o.round, q);
  q.ledger = o.ledger;
  q.text = o.text;
  q.site = o.site;
  q.open_only = o.open;
  q.listed = o.listed;
  q.sort = o.sort;
  if (!o.grade.empty()) {
    q.grade = model::read_word<model::Grade>(o.grade);
    if (!q.grade)
      throw base::Failure(
          base::Kind::usage,
          base::Message(
              N_("\"{text}\" is no grade; there are two: 一般 (ordinary) and 重大 (major)"))
              .with("text", o.grade));
  }
  q.states = states_named<model::State>(o.states);
  q.due_from = o.due_from;
  q.due_before = due_end(o);
  q.found_from = o.found_from;
  q.found_to = o.found_to;
  q.dispatched_from = o.dispatched_from;
  q.dispatched_to = o.dispatched_to;
  q.closed_from = o.closed_from;
  q.closed_to = o.closed_to;
  q.no_progress_since = o.no_progress_since;
  const base::Day today = session.today();
  if (o.overdue)
    q.clock_running = true, q.due_before = q.due_before ? std::min(*q.due_before, today) : today;
  if (o.due_within >= 0) {
    const base::Day end = today + o.due_within + 1;
    q.clock_running = true;
    q.due_before = q.due_before ? std::min(*q.due_before, end) : end;
  }
  if (o.when.as_of) {  // states and dates of another day are found out hazard by hazard
    q.clock_running = q.open_only = false;
    q.states_then.swap(q.states);
    q.due_before.reset(), q.due_from.reset();
    q.units_then.swap(q.units);
  }
  q.without_voided = o.without_voided && o.states.empty() && !o.when.as_of;
  const bool in_memory = o.overdue || o.due_within >= 0 || o.when.as_of;
  q.limit = in_memory ? -1 : o.limit;
  q.offset = in_memory ? 0 : o.offset;
  return q;
}

std::optional<model::Hazard> shown(Session& session, const FilterOptions& o,
                                   const model::Hazard& h) {
  return o.when.as_of ? gather::as_of(session.database(), h, *o.when.as_of) : h;
}

bool passes(const FilterOptions& o, const store::HazardQuery& q, const model::Hazard& h,
            base::Day today) {
  if (!q.units_then.empty() &&
      std::find(q.units_then.begin(), q.units_then.end(), h.responsible) == q.units_then.end())
    return false;
  if (o.without_voided && o.states.empty() && h.state == model::State::voided) return false;
  if (o.when.as_of && o.open && !model::is_open(h.state)) return false;
  if (!q.states_then.empty() &&
      std::find(q.states_then.begin(), q.states_then.end(), h.state) == q.states_then.end())
    return false;
  const auto end = o.when.as_of ? due_end(o) : std::nullopt;
  if (end && (!h.due_on || *h.due_on >= *end)) return false;
  if (o.when.as_of && o.due_from && (!h.due_on || *h.due_on < *o.due_from)) return false;
  if (!o.overdue && o.due_within < 0) return true;
  const auto late = rules::lateness(rules::clock_of(h), today);
  if (o.overdue) return late.kind == model::LatenessKind::overdue;
  return late.kind == model::LatenessKind::due_today ||
         (late.kind == model::LatenessKind::running && late.days <= o.due_within);
}

void stream_hazards(Session& session, const FilterOptions& o, const store::HazardQuery& query,
                    base::Day day,
                    const std::function<void(const model::Hazard&, const model::Lateness&,
                                             std::int64_t place)>& visit) {
  const bool counted = query.limit != o.limit ||
                       query.offset != o.offset;  // the engine has not counted them already
  std::int64_t seen = 0;
  std::int64_t place = 0;
  store::each_hazard(session.database(), query, [&](const model::Hazard& h) {
    const auto then = shown(session, o, h);
    if (!then || !passes(o, query, *then, day)) return true;
    if (counted && seen++ < o.offset) return true;
    if (counted && o.limit >= 0 && place >= o.limit) return false;
    visit(*then, rules::lateness(rules::clock_of(*then), day), ++place);
    return true;
  });
}

void show_hazards(Session& session, FilterOptions options, report::Table table,
                  const OutputOptions& output,
                  const std::function<report::Row(const report::HazardView&)>& row) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, options.when);
  if (when.is_past()) options.when.as_of = when.day();
  const auto query = query_of(session, options);
  const auto unit = gather::name_book(db);
  table.stream = [&](const std::function<void(const report::Row&)>& visit) {
    stream_hazards(session, options, query, when.day(),
                   [&](const model::Hazard& h, const model::Lateness& late, std::int64_t place) {
                     visit(row({h, late, place, unit}));
                   });
  };
  show(session, table, output);
}

}  // namespace duban::cmd
