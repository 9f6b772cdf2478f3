// Counting on the calendar from the command line.
#include "cmd/calendar/count.hpp"

#include <filesystem>
#include <ostream>

#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "i18n/catalogue.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"
#include "model/length.hpp"
#include "report/words.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

model::Length length_value(const std::string& text) {
  if (const auto length = model::parse_length(text)) return *length;
  const bool bare_w = !text.empty() && (text.back() == 'w' || text.back() == 'W');
  throw Failure(
      Kind::usage,
      Message(bare_w ? N_("\"{text}\": w could be weeks or workdays; write 20wd for workdays or "
                          "140d for weeks")
                     : N_("\"{text}\" is no length; write 60d, 20wd (workdays) or 3m (months)"))
          .with("text", text));
}

rules::Calendar session_calendar(Session& session) {
  std::error_code unreadable;
  if (std::filesystem::exists(session.database_path(), unreadable))
    return gather::calendar_of(session.database());
  session.settle_language();
  std::set<int> years;
  std::vector<rules::SpecialDay> days;
  for (int year = 2019; year <= 2100; ++year) {
    const std::string name = "calendar/" + std::to_string(year) + ".yaml";
    if (!std::filesystem::exists(session.environment().share + "/duban/" + name)) continue;
    const auto file = session.template_path(name);
    years.insert(year);
    for (const auto& day : intake::read_calendar(intake::read_small_file(file), file).days)
      days.push_back({day.day, day.off, day.name});
  }
  return {std::move(years), days};
}

void print_counted(Session& session, base::Day start, model::Length length,
                   const rules::Counted& counted, bool back, const rules::Calendar& calendar) {
  session.out() << base::to_iso(counted.due) << '\n';
  if (counted.provisional)
    session.say(N_("Provisional: the holidays of that year are not announced yet."));
  if (!session.environment().out_is_terminal || session.options().quiet) return;
  session.say(Message(back ? N_("{length} back from {start}, which is not counted itself: {raw}.")
                           : N_("{length} from {start}, which is not counted itself: {raw}."))
                  .with("length", model::length_word(length))
                  .with("start", start)
                  .with("raw", counted.raw));
  if (counted.raw == counted.due) return;
  const auto* special = calendar.special(counted.raw);
  const Message why = special != nullptr
                          ? Message(N_("{day} is a day off ({name})"))
                                .with("day", counted.raw)
                                .with("name", special->name)
                          : Message(N_("{day} is a Saturday or Sunday")).with("day", counted.raw);
  session.say(Message(N_("{why}: moved to the next workday, {due}."))
                  .with("why", why)
                  .with("due", counted.due));
}

}  // namespace duban::cmd
