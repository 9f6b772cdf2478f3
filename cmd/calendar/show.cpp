// duban calendar show
#include <fmt/format.h>

#include <charconv>
#include <ostream>

#include "base/failure.hpp"
#include "base/text_width.hpp"
#include "cmd/calendar/count.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd::calendar_show {

using base::Day;
using base::Message;

namespace {

constexpr int months_in_a_row = 2;
constexpr int month_width = 7 * 5 - 1;

struct Options {
  std::string year;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("A grid of months on a terminal; elsewhere the days that differ from a plain week."))
      .argument(o.year, "YEAR", N_("such as 2026"))
      .example("duban calendar show 2026", N_("days off and make-up workdays of 2026"));
  declare_output(o.output, flags);
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = base::display_width(text);
  return used < width ? text + std::string(width - used, ' ') : text;
}

/// The lines of one month: title, weekdays, up to six weeks.
std::vector<std::string> month_lines(int year, unsigned month, const rules::Calendar& calendar) {
  std::vector<std::string> lines{padded(i18n::text(Message(N_("{year}-{month}"))
                                                       .with("year", year)
                                                       .with("month", static_cast<int>(month))),
                                        month_width),
                                 ""};
  for (const char* name : {N_("Mo"), N_("Tu"), N_("We"), N_("Th"), N_("Fr"), N_("Sa"), N_("Su")})
    lines[1] += padded(i18n::text(name), 5);
  lines[1].resize(lines[1].find_last_not_of(' ') + 1);
  lines[1] = padded(lines[1], month_width);
  const std::string off = i18n::text(N_("off-mark:*"));
  const std::string work = i18n::text(N_("work-mark:+"));
  const Day last = base::month_end(year, month);
  std::string line((Day{year, month, 1}.iso_weekday() - 1) * 5, ' ');
  for (Day day{year, month, 1}; day <= last; day += 1) {
    const auto* special = calendar.special(day);
    const std::string mark = special == nullptr ? ""
                             : special->off     ? off.substr(off.find(':') + 1)
                                                : work.substr(work.find(':') + 1);
    line += padded(fmt::format("{:2}{}", day.day_of_month(), mark), 5);
    if (day.iso_weekday() == 7 || day == last) {
      lines.push_back(padded(line, month_width));
      line.clear();
    }
  }
  while (lines.size() < 8) lines.emplace_back(month_width, ' ');
  return lines;
}

void grid(std::ostream& out, int year, const rules::Calendar& calendar) {
  for (unsigned first = 1; first <= 12; first += months_in_a_row) {
    std::vector<std::vector<std::string>> months;
    for (unsigned month = first; month < first + months_in_a_row; ++month)
      months.push_back(month_lines(year, month, calendar));
    for (std::size_t i = 0; i < months.front().size(); ++i) {
      std::string line = "  ";
      for (const auto& month : months) line += padded(month[i], month_width + 4);
      const auto end = line.find_last_not_of(' ');
      if (end != std::string::npos) out << line.substr(0, end + 1) << '\n';
    }
    out << '\n';
  }
}

report::Table table_of(int year, const rules::Calendar& calendar) {
  report::Table table{"calendar",
                      N_("Calendar"),
                      {{"day", N_("Day"), report::Kind::date, 12},
                       {"kind", N_("Kind"), report::Kind::text, 16},
                       {"name", N_("Name"), report::Kind::text, 16}},
                      {},
                      {}};
  for (Day day{year, 1, 1}; day.year() == year; day += 1)
    if (const auto* special = calendar.special(day))
      table.rows.push_back({{day},
                            {Message(special->off ? N_("day off") : N_("make-up workday"))},
                            {special->name}});
  return table;
}

int run(const Options& o, Session& session) {
  int year = 0;
  const auto [end, error] = std::from_chars(o.year.data(), o.year.data() + o.year.size(), year);
  if (error != std::errc{} || end != o.year.data() + o.year.size() || year < 1900 || year > 2199)
    throw base::Failure(
        base::Kind::usage,
        Message(N_("\"{text}\" is no year; write it like 2026")).with("text", o.year));
  const auto calendar = session_calendar(session);
  if (!calendar.years().contains(year))
    throw base::Failure(
        base::Kind::not_found,
        Message(N_("no calendar of {year} is loaded (load it: duban calendar import FILE)"))
            .with("year", year));
  const bool as_grid =
      o.output.format == "table" ||
      (o.output.format.empty() && o.output.file.empty() && session.environment().out_is_terminal);
  if (!as_grid) {
    show(session, table_of(year, calendar), o.output);
    return 0;
  }
  grid(session.out(), year, calendar);
  int workdays = calendar.workdays_between(Day{year, 1, 1}, Day{year, 12, 31});
  session.out() << i18n::text(Message(N_("* day off   + make-up workday   {n} workdays in {year}"))
                                  .with("n", workdays)
                                  .with("year", year))
                << '\n';
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::calendar_show
