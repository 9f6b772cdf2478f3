// Reading owed work.
#include "intake/owed_definition.hpp"

#include <charconv>

#include "base/day.hpp"
#include "intake/definition_text.hpp"
#include "model/inspection.hpp"

namespace duban::intake {

using base::Message;
using model::DoneBy;
using model::OwedDefinition;
using model::OwedDue;
using model::OwedItem;
using model::OwedOf;
using model::OwedPeriod;

namespace {

class OwedReader : private DefinitionText {
 public:
  OwedReader(std::string_view body, const std::string& file) : DefinitionText(body, file) {
    check_keys(entries(),
               {"owed",
                "zh",
                "en",
                "basis",
                "checked",
                "valid_from",
                "items.*.zh",
                "items.*.en",
                "items.*.of",
                "items.*.period",
                "items.*.due.days",
                "items.*.due.workdays",
                "items.*.due.day",
                "items.*.due.date",
                "items.*.roll",
                "items.*.need",
                "items.*.done_by.round",
                "items.*.done_by.visit",
                "items.*.done_by.hazards",
                "items.*.done_by.draw",
                "items.*.done_by.lookbacks",
                "items.*.basis",
                "items.*.open"},
               file);
  }

  OwedDefinition read() {
    made_.code = code("owed");
    made_.zh = heading("zh", made_.code);
    made_.en = heading("en", made_.zh);
    made_.basis = text("basis", "");
    made_.checked = text("checked", "");
    for (const auto& [path, value] : entries()) {
      if (!path.starts_with("items.")) continue;
      const std::string id = path.substr(6, path.find('.', 6) - 6);
      if (made_.item(id) == nullptr) read_item(id);
    }
    if (made_.items.empty()) refuse(1, N_("nothing is owed: items: is missing"));
    return made_;
  }

 private:
  static constexpr int longest = 3660, most_needed = 1000, longest_code = 60;

  int number(const std::string& path, int least, int most) const {
    const std::string its = text(path);
    int read = 0;
    const auto end = std::from_chars(its.data(), its.data() + its.size(), read);
    if (end.ec != std::errc{} || end.ptr != its.data() + its.size() || read < least || read > most)
      refuse(line(path), Message(N_("{key} is a number from {least} to {most}"))
                             .with("key", path.substr(path.rfind('.') + 1))
                             .with("least", least)
                             .with("most", most));
    return read;
  }

  template <class Enum>
  Enum word(const std::string& path, const Message& wrong) const {
    const auto read = model::from_word<Enum>(text(path, "?"));
    if (!read) refuse(line(path), wrong);
    return *read;
  }

  void read_item(const std::string& id) {
    const std::string at = "items." + id + ".";
    const bool is_code =
        id.size() <= longest_code &&
        id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
    if (!is_code)
      refuse(line(at),
             Message(N_("\"{code}\" is no code; write it in small letters, figures, - and _"))
                 .with("code", id));
    OwedItem item;
    item.id = id;
    item.zh = heading(at + "zh", id);
    item.en = heading(at + "en", item.zh);
    item.basis = text(at + "basis", "");
    item.of = word<OwedOf>(
        at + "of", Message(N_("of is one of: {words}")).with("words", model::codes_of<OwedOf>()));
    if (has(at + "period"))
      item.period = word<OwedPeriod>(at + "period", N_("period is month, quarter, year or 3y"));
    const bool after_event = item.of == OwedOf::each_closed_round || item.of == OwedOf::each_draw;
    if (after_event == (item.period != OwedPeriod::event))
      refuse(line(at + "of"), after_event ? Message(N_("what follows an event has no period:"))
                                          : Message(N_("say how often: period:")));
    item.due = read_due(at + "due.");
    const std::string roll = text(at + "roll", "next-workday");
    if (roll != "next-workday" && roll != "none")
      refuse(line(at + "roll"), N_("roll is next-workday or none"));
    item.roll = roll == "next-workday";
    if (has(at + "need")) item.need = number(at + "need", 1, most_needed);
    const std::string open = text(at + "open", "manual");
    if (open != "auto" && open != "manual") refuse(line(at + "open"), N_("open is auto or manual"));
    item.opens_itself = open == "auto";
    read_done_by(at, item);
    made_.items.push_back(std::move(item));
  }

  OwedDue read_due(const std::string& at) const {
    OwedDue due;
    int given = 0;
    for (const char* key : {"days", "workdays", "day", "date"}) given += has(at + key) ? 1 : 0;
    if (given != 1)
      refuse(line(at), N_("say when it is due, in one way: due: {days: n}, {workdays: n}, {day: n} "
                          "or {date: MM-DD}"));
    if (has(at + "days"))
      due.length = {number(at + "days", 0, longest), model::LengthUnit::natural_days};
    if (has(at + "workdays"))
      due.length = {number(at + "workdays", 0, longest), model::LengthUnit::workdays};
    if (has(at + "day")) {
      due.how = OwedDue::How::day_of_month;
      due.day = number(at + "day", 1, 31);
    }
    if (has(at + "date")) {
      due.how = OwedDue::How::date;
      const auto day = base::parse_iso_day("2028-" + text(at + "date"));  // a leap year
      if (!day) refuse(line(at + "date"), N_("date is a month and a day such as 12-31"));
      due.month = static_cast<int>(day->month());
      due.day = static_cast<int>(day->day_of_month());
    }
    return due;
  }

  void read_done_by(const std::string& at, OwedItem& item) const {
    int given = 0;
    for (const auto& known : model::Words<DoneBy>::all) {
      const std::string path = at + "done_by." + std::string(known.code);
      if (!has(path)) continue;
      ++given;
      item.done_by = *model::from_word<DoneBy>(known.code);
      item.which = text(path);
      check_which(path, item);
    }
    if (given != 1)
      refuse(line(at), N_("say what fulfils it, in one way: done_by: {round: KIND}, {visit: any}, "
                          "{hazards: dispatched}, {draw: lookback} or {lookbacks: all}"));
  }

  void check_which(const std::string& path, const OwedItem& item) const {
    const auto& which = item.which;
    const bool is_kind = model::from_word<model::RoundKind>(which).has_value();
    bool fits = false;
    switch (item.done_by) {
      case DoneBy::round: fits = is_kind && item.of == OwedOf::office; break;
      case DoneBy::visit:
        fits = (item.of == OwedOf::each_unit_below && (which == "any" || is_kind)) ||
               (item.of == OwedOf::each_listed_hazard && which == "site") ||
               (item.of == OwedOf::office && (which == "any" || is_kind));
        break;
      case DoneBy::hazards:
        fits = which == "dispatched" && item.of == OwedOf::each_closed_round;
        break;
      case DoneBy::draw: fits = which == "lookback" && item.of == OwedOf::office; break;
      case DoneBy::lookbacks: fits = which == "all" && item.of == OwedOf::each_draw; break;
    }
    if (!fits)
      refuse(line(path), Message(N_("\"{text}\" cannot fulfil what is owed of {of}"))
                             .with("text", which)
                             .with("of", model::word(item.of)));
  }

  OwedDefinition made_;
};

}  // namespace

OwedDefinition read_owed(std::string_view body, const std::string& file) {
  return OwedReader(body, file).read();
}

}  // namespace duban::intake
