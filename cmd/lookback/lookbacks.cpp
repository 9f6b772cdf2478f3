// Saying what was drawn.
#include "cmd/lookback/lookbacks.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "model/share.hpp"
#include "report/lookback_table.hpp"

namespace duban::cmd {

using base::Message;

std::vector<std::string> lookback_columns() {
  return column_ids(report::lookbacks_table({}, [](model::Id) { return std::string(); }));
}

model::Id share_value(const std::string& text, const std::string& name) {
  const auto share = model::parse_share(text);
  if (!share || *share <= 0 || *share > model::whole_share)
    throw base::Failure(base::Kind::usage,
                        Message(N_("{name} is a share above 0% and at most 100%, not \"{text}\""))
                            .with("name", name)
                            .with("text", text));
  return *share;
}

namespace {

void say_list(Session& session, const char* what, const std::vector<std::string>& keys) {
  if (keys.empty()) return;
  constexpr std::size_t most = 10;
  const std::vector<std::string> first(
      keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(std::min(most, keys.size())));
  session.say(Message(what)
                  .with("n", keys.size())
                  .with("keys", base::join(first, ", ") + (keys.size() > most ? " …" : "")));
}

}  // namespace

void say_draw(Session& session, const casework::DrawOutcome& made) {
  if (!made.is_new) {
    session.say(Message(N_("the same seed and the same population as on {day}: the same result, "
                           "nothing new"))
                    .with("day", *made.draw.drawn_on));
    return;
  }
  if (made.other)
    session.say(Message(N_("{label} was drawn on {day} with the seed {seed}; both draws stay on "
                           "record, and anybody sees both"))
                    .with("label", made.draw.label)
                    .with("day", *made.other->drawn_on)
                    .with("seed", made.other->seed));
  say_list(session, N_("joined the population since ({n}): {keys}"), made.joined);
  say_list(session, N_("left the population since ({n}): {keys}"), made.left);
  say_list(session, N_("joined the sample ({n}): {keys}"), made.in);
  say_list(session, N_("left the sample ({n}): {keys}"), made.out);
  const auto drawn = base::split_list(made.draw.drawn, ";");
  session.say(Message(N_("drawn {n} of {size}; population SHA-256 {hash}"))
                  .with("n", drawn.size())
                  .with("size", made.draw.size)
                  .with("hash", made.draw.population_sha256));
  if (!drawn.empty())
    session.say(Message(N_("anybody can check the order: printf '%s' '{seed}|{key}' | sha256sum"))
                    .with("seed", made.draw.seed)
                    .with("key", drawn.front()));
}

}  // namespace duban::cmd
