// Words for people.
#include "report/words.hpp"

#include <array>
#include <cstdlib>
#include <map>

#include "base/text.hpp"

namespace duban::report {

using base::Message;
using model::LatenessKind;

Message day_in_words(base::Day day) {
  return Message(N_("{iso}"))
      .with("iso", day)
      .with("year", day.year())
      .with("month", static_cast<int>(day.month()))
      .with("day", static_cast<int>(day.day_of_month()));
}

Message pace_word(rules::Pace pace) {
  static constexpr std::array<const char*, 7> words{
      "",           N_("▲ ahead"), N_("● on course"), N_("▼ behind"),
      N_("■ late"), N_("✓ done"),  N_("✓ done late")};
  static constexpr std::array<const char*, 7> codes{"",     "ahead", "on-course", "behind",
                                                    "late", "done",  "done-late"};
  const auto at = static_cast<std::size_t>(pace);
  return Message(words[at]).coded(codes[at]);
}

Role pace_role(rules::Pace pace) {
  switch (pace) {
    case rules::Pace::ahead:
    case rules::Pace::done: return Role::good;
    case rules::Pace::behind: return Role::near;
    case rules::Pace::late:
    case rules::Pace::done_late: return Role::late;
    default: return Role::normal;
  }
}

Message points_word(model::Id hundredths) {
  const auto tenths = hundredths / 10;
  return base::verbatim(std::to_string(tenths / 10) +
                        (tenths % 10 != 0 ? "." + std::to_string(std::abs(tenths % 10)) : ""));
}

namespace {

Message words_of(const model::Lateness& lateness) {
  switch (lateness.kind) {
    case LatenessKind::not_started: return N_("not dispatched");
    case LatenessKind::no_deadline: return N_("no deadline");
    case LatenessKind::running: return Message(N_("{days} d left")).with("days", lateness.days);
    case LatenessKind::due_today: return N_("due today");
    case LatenessKind::overdue: return Message(N_("{days} d overdue")).with("days", lateness.days);
    case LatenessKind::awaiting_in_time: return N_("awaiting acceptance");
    case LatenessKind::awaiting_late:
      return Message(N_("awaiting acceptance ({days} d late)")).with("days", lateness.days);
    case LatenessKind::stopped_in_time: return N_("stopped in time");
    case LatenessKind::stopped_late:
      return Message(N_("stopped late ({days} d)")).with("days", lateness.days);
    case LatenessKind::suspended: return N_("suspended");
    case LatenessKind::not_known: return N_("not known whether in time");
  }
  return {};
}

}  // namespace

std::string_view lateness_code(const model::Lateness& lateness) {
  switch (lateness.kind) {
    case LatenessKind::not_started: return "not-started";
    case LatenessKind::no_deadline: return "no-deadline";
    case LatenessKind::running: return "running";
    case LatenessKind::due_today: return "due-today";
    case LatenessKind::overdue: return "overdue";
    case LatenessKind::awaiting_in_time:
    case LatenessKind::awaiting_late: return "awaiting";
    case LatenessKind::stopped_in_time: return "stopped-in-time";
    case LatenessKind::stopped_late: return "stopped-late";
    case LatenessKind::suspended: return "suspended";
    case LatenessKind::not_known: return "not-known";
  }
  return {};
}

Message lateness_word(const model::Lateness& lateness) {
  return words_of(lateness).coded(lateness_code(lateness));
}

Message lateness_kind_word(const model::Lateness& lateness) {
  const auto word = [&]() -> Message {
    switch (lateness.kind) {
      case LatenessKind::running: return N_("in time");
      case LatenessKind::overdue: return N_("overdue");
      case LatenessKind::awaiting_late: return N_("awaiting acceptance");
      case LatenessKind::stopped_late: return N_("stopped late");
      default: return words_of(lateness);
    }
  }();
  return word.coded(lateness_code(lateness));
}

Cell days_cell(const model::Lateness& lateness) {
  switch (lateness.kind) {
    case LatenessKind::running:
    case LatenessKind::overdue:
    case LatenessKind::awaiting_late:
    case LatenessKind::stopped_late: return {lateness.days};
    case LatenessKind::due_today: return {std::int64_t{0}};
    default: return {};
  }
}

namespace {

Message words_of_task(const model::Lateness& lateness) {
  switch (lateness.kind) {
    case LatenessKind::awaiting_in_time: return N_("claimed done, to be verified");
    case LatenessKind::awaiting_late:
      return Message(N_("claimed done {days} d late, to be verified")).with("days", lateness.days);
    case LatenessKind::stopped_in_time: return N_("done in time");
    case LatenessKind::stopped_late:
      return Message(N_("done {days} d late")).with("days", lateness.days);
    default: return words_of(lateness);
  }
}

}  // namespace

Message task_lateness_word(const model::Lateness& lateness) {
  return words_of_task(lateness).coded(lateness_code(lateness));
}

Role lateness_role(const model::Lateness& lateness) {
  switch (lateness.kind) {
    case LatenessKind::overdue:
    case LatenessKind::awaiting_late:
    case LatenessKind::stopped_late: return Role::late;
    case LatenessKind::due_today: return Role::near;
    case LatenessKind::running: return lateness.days <= 7 ? Role::near : Role::normal;
    case LatenessKind::stopped_in_time: return Role::good;
    case LatenessKind::not_started:
    case LatenessKind::no_deadline:
    case LatenessKind::suspended:
    case LatenessKind::not_known: return Role::quiet;
    default: return Role::normal;
  }
}

Cell provisional_cell(const model::OptDay& due, bool provisional) {
  return due ? Cell{Flag{provisional, N_("provisional")}, Role::near} : Cell{};
}

Cell deadline_on_paper(const model::OptDay& due, bool provisional) {
  if (!due || !provisional) return day_cell(due);
  return {Message(N_("{day} (provisional)")).with("day", *due)};
}

Column provisional_column() {
  Column column{"provisional", N_("Provisional"), Kind::text, 10};
  column.when_any = true;
  return column;
}

Column days_column() {
  Column column{"days", N_("Days"), Kind::number, 8};
  column.for_programs = true;
  return column;
}

namespace {

using VerbWords = std::map<std::string_view, const char*>;

/// What a verb is called of one subject, where it is not what it is of the others.
const std::map<std::string_view, VerbWords>& words_of_subjects() {
  static const std::map<std::string_view, VerbWords> all{
      {"delivery",
       {{"plan", N_("message planned")},
        {"attempt", N_("message tried")},
        {"sent", N_("message sent")},
        {"defer", N_("message put off")},
        {"fail", N_("message failed")},
        {"unknown", N_("not known whether it arrived")},
        {"cancel", N_("message cancelled")},
        {"retry", N_("message planned again")}}},
      {"inspection",
       {{"plan", N_("visit planned")},
        {"make", N_("visit made")},
        {"find", N_("finding entered")},
        {"close", N_("visit ended")},
        {"call-off", N_("visit called off")},
        {"record", N_("visit recorded")}}},
      {"secret_visit",
       {{"plan", N_("unannounced visit planned")},
        {"edit", N_("unannounced visit changed")},
        {"make", N_("unannounced visit made")},
        {"call-off", N_("unannounced visit called off")}}},
      {"inspection_round", {{"open", N_("round begun")}, {"close", N_("round ended")}}},
      {"delegation", {{"retell", N_("told again")}}},
      {"break_glass", {{"retell", N_("told again")}}},
      {"setting", {{"rehearse", N_("restore rehearsed")}}},
      {"owed", {{"open", N_("owed work opened")}, {"excuse", N_("excused")}}},
      {"hazard", {{"adopt", N_("taken into the round")}}},
      {"visit_answer", {{"answer", N_("checklist answered")}}},
      {"draw", {{"draw", N_("drawn")}}},
      {"chase", {{"chase", N_("chased")}}},
      {"consultation", {{"consult", N_("consulted")}, {"answer", N_("answered when consulted")}}},
      {"paper", {{"answer", N_("answered")}}},
      {"lookback", {{"lookback", N_("looked back at")}, {"determine", N_("determined false")}}},
      {"mute", {{"mute", N_("left in quiet")}, {"unmute", N_("quiet ended")}}},
      {"evidence", {{"attach", N_("file kept")}}},
      {"account",
       {{"notify", N_("unit told")},
        {"held", N_("interview held")},
        {"report", N_("report in")},
        {"lift", N_("entry lifted")}}},
      {"order_",
       {{"issue", N_("order issued")},
        {"reassign", N_("handed on")},
        {"done", N_("recipient done")},
        {"close", N_("order closed")},
        {"reject", N_("sent back to the drafter")}}}};
  return all;
}

const VerbWords& words_of_verbs() {
  static const VerbWords all{{"register", N_("registered")},
                             {"import", N_("imported")},
                             {"edit", N_("edited")},
                             {"note", N_("note")},
                             {"dispatch", N_("dispatched")},
                             {"reassign", N_("reassigned")},
                             {"plan", N_("plan filed")},
                             {"fixed", N_("reported fixed")},
                             {"accept", N_("accepted")},
                             {"reject", N_("rejected")},
                             {"close", N_("closed")},
                             {"reopen", N_("reopened")},
                             {"void", N_("voided")},
                             {"undo", N_("taken back")},
                             {"extend-request", N_("extension asked")},
                             {"extend-grant", N_("extension granted")},
                             {"extend-refuse", N_("extension refused")},
                             {"suspend", N_("suspended")},
                             {"resume", N_("resumed")},
                             {"recount", N_("deadline recounted")},
                             {"run", N_("command")},
                             {"correct", N_("date corrected")},
                             {"set", N_("setting changed")},
                             {"progress", N_("progress reported")},
                             {"done", N_("claimed done")},
                             {"verify", N_("verified")},
                             {"defer-request", N_("deferral asked")},
                             {"defer-grant", N_("deferral granted")},
                             {"defer-refuse", N_("deferral refused")},
                             {"evaluate", N_("evaluated")},
                             {"propose", N_("card proposed")},
                             {"issue", N_("card issued")},
                             {"appeal", N_("card appealed")},
                             {"decide", N_("appeal answered")},
                             {"lift", N_("card lifted")},
                             {"restate", N_("card restated")},
                             {"freeze", N_("report frozen")},
                             {"draft", N_("order drafted")},
                             {"enter", N_("entered")},
                             {"record", N_("put on record")},
                             {"list-up", N_("listed")},
                             {"relist", N_("listing carried over")},
                             {"delist", N_("taken down")},
                             {"publish", N_("published")},
                             {"address", N_("recipient added")},
                             {"attach", N_("item added")},
                             {"submit", N_("handed in for approval")},
                             {"approve", N_("approved")},
                             {"withdraw", N_("withdrawn")},
                             {"supersede", N_("superseded")},
                             {"void-number", N_("number voided")},
                             {"deliver", N_("delivered")},
                             {"sign", N_("signed for")},
                             {"feedback", N_("feedback came")},
                             {"return", N_("returned")},
                             {"seal", N_("sealed")},
                             {"load", N_("loaded")}};
  return all;
}

}  // namespace

Message verb_word(std::string_view verb, std::string_view subject) {
  const auto& subjects = words_of_subjects();
  const auto its = subjects.find(subject.starts_with("order_") ? "order_" : subject);
  if (its != subjects.end())
    if (const auto word = its->second.find(verb); word != its->second.end())
      return Message(word->second).coded(verb);
  const auto found = words_of_verbs().find(verb);
  return (found == words_of_verbs().end() ? base::verbatim(verb) : Message(found->second))
      .coded(verb);
}

Cell people_cell(const std::string& people) {
  std::vector<std::string> names;
  for (const auto& person : base::split_list(people)) names.push_back(base::name_alone(person));
  return names.empty() ? Cell{} : Cell{List{names, "、"}};
}

}  // namespace duban::report
