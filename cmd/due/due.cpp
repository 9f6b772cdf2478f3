// duban due
#include <algorithm>

#include "base/text.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "gather/due/clocks.hpp"
#include "gather/unit/name_book.hpp"
#include "report/due_table.hpp"

namespace duban::cmd::due {

namespace {

constexpr int something_overdue = 10;

struct Options {
  std::string clock;
  std::int64_t within = -1, limit = -1;
  std::vector<std::string> units, supervisors;
  std::string person, grade, site, text;
  model::OptDay from, to;
  bool subtree = false;
  bool overdue = false, exit_code = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("First what has no responsible unit, then what was not dispatched (neither is "
                  "overdue: nobody set a date), then the running clocks, the latest first. What "
                  "this office itself owes, acceptances, decisions on extensions and the "
                  "publication of its listings, follows in a block of its own."))
      .choice(o.clock, "--clock", model::code_list<model::DueClock>(),
              N_("only this kind of clock"))
      .number(o.within, "--within", "DAYS", N_("only what is overdue or due within so many days"))
      .flag(o.overdue, "--overdue", N_("only what is overdue"))
      .list(o.units, "--unit", "UNIT", N_("owed by this unit"))
      .flag(o.subtree, "--subtree", N_("units with everything below them"))
      .list(o.supervisors, "--supervisor", "UNIT", N_("supervised by this unit"))
      .text(o.person, "--person", "NAME", N_("owed by this person"))
      .choice(o.grade, "--grade", {"ordinary", "major"}, N_("ordinary or major"))
      .text(o.site, "--site", "TEXT", N_("text in the site's name"))
      .text(o.text, "--q", "TEXT", N_("text in matter, site, person or number"))
      .day(o.from, "--due-from", N_("due on this day or later"))
      .day(o.to, "--due-to", N_("due on this day or earlier"))
      .number(o.limit, "--limit", "N", N_("at most so many of each block"))
      .flag(o.exit_code, "--exit-code", N_("exit with 10 when something is overdue"))
      .example("duban due --within 7", N_("what is overdue or falls due within a week"))
      .example("duban due --overdue --exit-code --quiet", N_("for scripts"));
  declare_output(o.output, flags);
}

/// What the options ask of each clock.
class Asked {
 public:
  Asked(const Options& o, const store::Database& db)
      : o_(o),
        name_(gather::name_book(db)),
        units_(unit_ids(db, o.units, o.subtree)),
        supervisors_(unit_ids(db, o.supervisors, o.subtree)) {}

  /// Is any of it asked for?
  [[nodiscard]] bool some() const {
    return !o_.units.empty() || !o_.supervisors.empty() || !o_.person.empty() ||
           !o_.grade.empty() || !o_.site.empty() || !o_.text.empty() || o_.from || o_.to;
  }
  [[nodiscard]] bool fits(const model::DueItem& item) const {
    const auto is_among = [](const std::vector<model::Id>& ids, model::Id id) {
      return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    const std::string site = name_(item.site);
    const bool in_span = (!o_.from || (item.due && *item.due >= *o_.from)) &&
                         (!o_.to || (item.due && *item.due <= *o_.to));
    return is_among(units_, item.unit) && is_among(supervisors_, item.supervising) && in_span &&
           (o_.person.empty() || item.person == o_.person) &&
           (o_.grade.empty() || (item.grade && model::word(*item.grade) == o_.grade)) &&
           holds(site, o_.site) &&
           (holds(item.matter, o_.text) || holds(site, o_.text) || holds(item.person, o_.text) ||
            holds(item.number, o_.text) || holds(item.ref, o_.text));
  }

 private:
  static bool holds(const std::string& text, const std::string& part) {
    return part.empty() || base::fold(text).find(base::fold(part)) != std::string::npos;
  }
  const Options& o_;
  report::UnitName name_;
  std::vector<model::Id> units_, supervisors_;
};

/// Two blocks for a reader, one table elsewhere.
void show_tables(Session& session, report::DueTables& tables, const OutputOptions& output) {
  if (!shows_tables(session, output) || output.list_fields) {
    report::Table all = tables.theirs;
    all.rows.insert(all.rows.end(), tables.ours.rows.begin(), tables.ours.rows.end());
    show(session, all, output);
    return;
  }
  const auto columns = chosen_fields(output,
                                     {"number", "lateness", "due_on", "provisional", "grade",
                                      "responsible", "responsible_person", "problem"},
                                     column_ids(tables.theirs));
  report::Book book = new_book(session, N_("Due"));
  book.sheets.push_back({"due", N_("Due"), N_("Due"), {}, {picked(tables.theirs, columns)}});
  book.sheets.push_back(
      {"owed", tables.ours.title, tables.ours.title, {}, {picked(tables.ours, columns)}});
  show(session, book, output);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  report::DueTables tables(session.today(), gather::name_book(db));
  gather::DueFilter filter;
  filter.overdue = o.overdue;
  filter.within = o.within;
  if (!o.clock.empty()) filter.clocks.insert(*model::from_word<model::DueClock>(o.clock));
  const Asked asked(o, db);
  gather::each_due(db, session.today(), filter, [&](const model::DueItem& item) {
    if (!asked.fits(item)) return;
    const auto& rows = (model::is_ours(item.clock) ? tables.ours : tables.theirs).rows;
    if (o.limit < 0 || static_cast<std::int64_t>(rows.size()) < o.limit) tables.add(item);
  });
  const bool as_table = shows_tables(session, o.output);
  show_tables(session, tables, o.output);
  if (as_table && !filter.only_dated() && o.clock.empty() && !asked.some() && o.limit < 0 &&
      !o.output.list_fields)
    session.say(tables.summary());
  const bool owed_only = !filter.clocks.empty() && model::is_ours(*filter.clocks.begin());
  return o.exit_code && (owed_only ? tables.owed_late : tables.overdue) > 0 ? something_overdue : 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::due
