// --as-of and --known-on.
#include "cmd/when.hpp"

#include "base/failure.hpp"
#include "cmd/session.hpp"

namespace duban::cmd {

using base::Message;

void declare_when(WhenOptions& o, Flags& flags, bool with_as_of) {
  if (with_as_of)
    flags.day(o.as_of, "--as-of", N_("as it stood at the end of this day, by effective dates"));
  flags.day(
      o.known_on, "--known-on",
      N_("as it was on record on the evening of this day; what was entered later does not count"));
}

When::When(Session& session, const WhenOptions& options)
    : today_(session.today()), day_(today_), db_(session.database()) {
  if (options.known_on) {
    session.expect_whole("--known-on");
    if (*options.known_on > today_)
      throw base::Failure(base::Kind::usage,
                          Message(N_("--known-on {date} lies in the future (today is {today})"))
                              .with("date", *options.known_on)
                              .with("today", today_));
    position_ = store::position_before(db_, session.end_of(*options.known_on));
    past_ = std::make_unique<store::Past>(db_, *position_);
    today_ = day_ = *options.known_on;
    session.say(note());
  }
  if (options.as_of) day_ = past_day(session, options.as_of);
  // A day set before what stands on record reads as that day, not as today's states under its date.
  const bool looks_back = !options.as_of && !options.known_on && session.is_set_back();
  is_past_ = options.as_of || options.known_on || looks_back;
}

Message When::note() const {
  return Message(N_("as it was on record on the evening of {date}")).with("date", today_);
}

void When::mark(report::Book& book) const {
  if (position_)
    for (auto& sheet : book.sheets) sheet.notes.push_back(note());
}

}  // namespace duban::cmd
