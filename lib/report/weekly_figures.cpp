// Words of the weekly report.
#include "report/weekly_figures.hpp"

#include "base/message.hpp"

namespace duban::report {

using rules::Count;
using rules::Figures;
using rules::Stock;

namespace {

using F = const Figures&;
using S = const Stock&;

Count major(const Count& count) { return {0, count.major}; }
Count sum(std::initializer_list<Count> counts) {
  Count all;
  for (const auto& count : counts) all.ordinary += count.ordinary, all.major += count.major;
  return all;
}

}  // namespace

namespace {

std::vector<WeeklyFigure> rates() {
  return {{"rectification_rate",
           {N_("rectification rate (accepted of those found in the period)")},
           [](F week, F, S) { return week.found_standing; }},
          {"strike_off_rate",
           {N_("strike-off rate (closed of those found in the period)")},
           [](F week, F, S) { return week.found_standing; }},
          {"on_time_original",
           {N_("on-time rate by the original deadline (of those due)")},
           [](F week, F, S) { return week.due_original; }},
          {"on_time_granted",
           {N_("on-time rate by the granted deadline (of those due)")},
           [](F week, F, S) { return week.due_granted; }},
          {"rectification_rate_year",
           {N_("Rectification rate, year")},
           [](F, F year, S) { return year.found_standing; }},
          {"strike_off_rate_year",
           {N_("Strike-off rate, year")},
           [](F, F year, S) { return year.found_standing; }},
          {"on_time_original_year",
           {N_("On time by the original deadline, year")},
           [](F, F year, S) { return year.due_original; }},
          {"on_time_granted_year", {N_("On time by the granted deadline, year")}, [](F, F year, S) {
             return year.due_granted;
           }}};
}

std::vector<WeeklyFigure> counts() {
  return {
      {"carried", {N_("carried over")}, [](F week, F, S) { return week.carried; }},
      {"found", {N_("plus found"), N_("Found this week")}, [](F week, F, S) { return week.found; }},
      {"reopened", {N_("plus reopened")}, [](F week, F, S) { return week.reopened; }},
      {"closed",
       {N_("less closed"), N_("Closed this week")},
       [](F week, F, S) { return week.closed; }},
      {"voided", {N_("less voided")}, [](F week, F, S) { return week.voided; }},
      {"fixed",
       {N_("reported fixed"), N_("Fixed this week")},
       [](F week, F, S) { return week.fixed; }},
      {"accepted", {N_("accepted")}, [](F week, F, S) { return week.accepted; }},
      {"open",
       {N_("open at the end"), N_("open in all"), N_("Open")},
       [](F, F, S s) { return s.open; }},
      {"open_own", {N_("of these at its own level")}, [](F, F, S s) { return s.own_level; }},
      {"open_major", {N_("of these major")}, [](F, F, S s) { return major(s.open); }},
      {"unowned",
       {N_("no responsible unit"), N_("No responsible unit")},
       [](F, F, S s) { return s.unowned; }},
      {"undispatched",
       {N_("not dispatched"), N_("Not dispatched")},
       [](F, F, S s) { return s.undispatched; }},
      {"running", {N_("in time"), N_("In time")}, [](F, F, S s) { return s.running; }},
      {"due_today", {N_("due today")}, [](F, F, S s) { return s.due_today; }},
      {"overdue", {N_("overdue"), N_("Overdue")}, [](F, F, S s) { return s.overdue; }},
      {"overdue_major", {N_("Overdue, major")}, [](F, F, S s) { return major(s.overdue); }},
      {"suspended", {N_("suspended")}, [](F, F, S s) { return s.suspended; }},
      {"no_deadline", {N_("no deadline")}, [](F, F, S s) { return s.no_deadline; }},
      {"awaiting",
       {N_("awaiting acceptance"), N_("Awaiting acceptance")},
       [](F, F, S s) { return s.awaiting; }},
      {"accepted_waiting", {N_("accepted, not closed")}, [](F, F, S s) { return s.accepted; }},
      {"other",
       {N_("Other open")},
       [](F, F, S s) {
         return sum({s.due_today, s.suspended, s.no_deadline, s.accepted});
       }},
      {"due_unknown",
       {N_("due, but not known whether in time: in no rate")},
       [](F week, F, S) { return week.due_unknown; }},
      {"found_year", {N_("Found this year")}, [](F, F year, S) { return year.found; }},
      {"closed_year", {N_("Closed this year")}, [](F, F year, S) { return year.closed; }},
  };
}

}  // namespace

std::span<const WeeklyFigure> weekly_figures() {
  static const std::vector<WeeklyFigure> all = [] {
    auto list = counts();
    for (auto& rate : rates()) list.push_back(std::move(rate));
    return list;
  }();
  return all;
}

}  // namespace duban::report
