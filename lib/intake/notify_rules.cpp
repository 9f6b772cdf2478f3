// Reminders from flat entries.
#include "intake/notify_rules.hpp"
#include "intake/yaml.hpp"

#include <algorithm>
#include <charconv>

namespace duban::intake {

using base::Message;
using model::Channel;
using model::Id;
using model::NotifyRules;

namespace {

constexpr std::string_view notify_prefix = "notify.";

/// What a channel of a type may say, and what it must.
struct ChannelKeys {
  std::string_view type;
  std::vector<std::string_view> may, must;
};
const std::vector<ChannelKeys>& channel_types() {
  static const std::vector<ChannelKeys> types{
      {"stdout", {}, {}},
      {"jsonl", {}, {}},
      {"file", {"folder"}, {"folder"}},
      {"sendmail", {"program", "from", "attach"}, {"from"}},
      {"smtp",
       {"url", "from", "user", "password_env", "password_file", "tls", "attach", "timeout"},
       {"url", "from"}},
      {"webhook",
       {"url", "url_env", "url_file", "robot", "secret_env", "secret_file", "template",
        "per_minute", "timeout"},
       {}}};
  return types;
}
const std::vector<std::string_view> channel_settings{
    "folder",       "program",       "from",       "attach",   "url",      "user",
    "password_env", "password_file", "tls",        "url_env",  "url_file", "robot",
    "secret_env",   "secret_file",   "per_minute", "template", "timeout"};

std::optional<Id> whole(std::string_view text) {
  Id value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "08:00" in minutes.
std::optional<int> minute_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = whole(text.substr(0, 2)), minute = whole(text.substr(3));
  if (!hour || !minute || *hour < 0 || *hour > 24 || *minute < 0 || *minute > 59)
    return std::nullopt;
  return static_cast<int>(*hour * 60 + *minute);
}

/// "08:00-18:00".
std::optional<std::pair<int, int>> hours_of(std::string_view text) {
  if (text.size() != 11 || text[5] != '-') return std::nullopt;
  const auto from = minute_of(text.substr(0, 5)), until = minute_of(text.substr(6));
  if (!from || !until || *from >= *until || *until > 24 * 60) return std::nullopt;
  return std::pair(*from, *until);
}

bool starts(const std::string& path, std::string_view with) {
  return path.substr(notify_prefix.size()).starts_with(with);
}

bool is_clock(std::string_view word) {
  return word == "default" || word == "waiting" ||
         model::from_word<model::DueClock>(word).has_value();
}

/// "milestones.sign.days[0]" → "sign".
std::string second(const std::string& path) {
  const auto from = path.find('.', notify_prefix.size()) + 1;
  return path.substr(from, path.find('.', from) - from);
}
std::string last(const std::string& path) {
  const std::string key = path.substr(path.rfind('.') + 1);
  return key.substr(0, key.find('['));
}

std::optional<Message> milestone_misfit(const std::string& path, const std::string& text) {
  if (const std::string clock = second(path); !is_clock(clock))
    return Message(N_("there is no clock {clock} (there are: default, waiting, {clocks})"))
        .with("clocks", model::codes_of<model::DueClock>())
        .with("clock", clock);
  if (last(path) == "doubling" && text != "true" && text != "false")
    return want(N_("true or false"));
  const auto day = whole(text);
  if (last(path) == "days" && (!day || *day < -366 || *day > 3660))
    return want(N_("a number of days: -3 before the due day, 0 on it, 7 late"));
  return std::nullopt;
}

std::optional<Message> channel_misfit(const std::string& path, const std::string& text) {
  const std::string key = last(path);
  const auto& types = channel_types();
  if (key == "type" &&
      std::none_of(types.begin(), types.end(), [&](const auto& one) { return one.type == text; }))
    return want(N_("stdout, jsonl, file, sendmail, smtp or webhook"));
  if (key == "after_crash" && text != "hold" && text != "resend") return want(N_("hold or resend"));
  if (key == "attach" && text != "none" && text != "xlsx") return want(N_("none or xlsx"));
  if (key == "tls" && text != "starttls" && text != "tls" && text != "none")
    return want(N_("starttls, tls or none"));
  if (key == "robot" && text != "generic" && text != "dingtalk" && text != "wecom")
    return want(N_("generic, dingtalk or wecom"));
  if (key == "per_minute")
    if (const auto n = whole(text); !n || *n < 1 || *n > 6'000)
      return want(N_("a number from 1 to 6000"));
  if (key == "timeout")
    if (const auto n = whole(text); !n || *n < 1 || *n > 120)
      return want(N_("a number of seconds from 1 to 120"));
  if (key == "url" && text.find('@') != std::string::npos)
    return Message(
        N_("an address holds no login: name the user, and where its password is kept (password_env "
           "or password_file)"));
  return std::nullopt;
}

}  // namespace

const std::vector<std::string>& notify_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> list;
    for (const char* key : {"channels[*]", "office[*]", "leaders[*]", "contact_posts[*]",
                            "contact_roles[*]", "office_address", "workdays_only", "hours",
                            "longest_mute", "basis", "milestones.*.days[*]",
                            "milestones.*.doubling", "channel.*.type", "channel.*.after_crash"})
      list.push_back(std::string(notify_prefix) + key);
    for (const auto& who : model::Words<model::Reached>::all)
      list.push_back(std::string(notify_prefix) + "from." + std::string(who.code));
    for (const auto key : channel_settings)
      list.push_back(std::string(notify_prefix) + "channel.*." + std::string(key));
    return list;
  }();
  return keys;
}

std::optional<Message> notify_misfit(const std::string& path, const std::string& text) {
  if (starts(path, "milestones.")) return milestone_misfit(path, text);
  if (starts(path, "channel.")) return channel_misfit(path, text);
  if (starts(path, "from."))
    if (const auto day = whole(text); !day || *day < -366 || *day > 3660)
      return want(N_("a number of days: -3 before the due day, 0 on it, 7 late"));
  if (starts(path, "workdays_only") && text != "true" && text != "false")
    return want(N_("true or false"));
  if (starts(path, "hours") && !hours_of(text)) return want(N_("hours such as 08:00-18:00"));
  if (starts(path, "longest_mute"))
    if (const auto days = whole(text); !days || *days < 1 || *days > 366)
      return want(N_("a number of days from 1 to 366"));
  return std::nullopt;
}

NotifyRules notify_rules(const std::map<std::string, std::string>& entries) {
  NotifyRules rules;
  for (auto entry = entries.lower_bound(std::string(notify_prefix));
       entry != entries.end() && entry->first.starts_with(notify_prefix); ++entry) {
    const auto& [path, text] = *entry;
    if (starts(path, "milestones.")) {
      auto& milestones = rules.milestones[second(path)];
      if (last(path) == "days")
        milestones.days.push_back(whole(text).value_or(0));
      else
        milestones.doubling = text == "true";
    } else if (starts(path, "channel.")) {
      Channel& channel = rules.channel[second(path)];
      channel.id = second(path);
      if (last(path) == "type")
        channel.type = text;
      else if (last(path) == "after_crash")
        channel.resend = text == "resend";
      else
        channel.settings[last(path)] = text;
    } else if (starts(path, "from.")) {
      rules.from[*model::from_word<model::Reached>(last(path))] = whole(text).value_or(0);
    } else if (starts(path, "channels[")) {
      rules.channels.push_back(text);
    } else if (starts(path, "office[")) {
      rules.office.push_back(text);
    } else if (starts(path, "leaders[")) {
      rules.leaders.push_back(text);
    } else if (starts(path, "contact_posts[") || starts(path, "contact_roles[")) {
      rules.contact_posts.push_back(text);
    } else if (starts(path, "office_address")) {
      rules.office_address = text;
    } else if (starts(path, "workdays_only")) {
      rules.workdays_only = text == "true";
    } else if (starts(path, "longest_mute")) {
      rules.longest_mute = whole(text).value_or(90);
    } else if (starts(path, "hours")) {
      std::tie(rules.from_minute, rules.until_minute) =
          hours_of(text).value_or(std::pair(8 * 60, 18 * 60));
    }
  }
  for (auto& [clock, milestones] : rules.milestones) {
    std::sort(milestones.days.begin(), milestones.days.end());
    milestones.days.erase(std::unique(milestones.days.begin(), milestones.days.end()),
                          milestones.days.end());
  }
  return rules;
}

std::optional<RuleProblem> notify_problem(const NotifyRules& rules) {
  for (const auto& entry : rules.channel) {
    const Channel& channel = entry.second;
    const std::string path = std::string(notify_prefix) + "channel." + entry.first;
    const auto& types = channel_types();
    const auto type = std::find_if(types.begin(), types.end(),
                                   [&](const auto& one) { return one.type == channel.type; });
    if (type == types.end())
      return RuleProblem{
          path, N_("say which type of channel it is (type: mail program, server, folder …)")};
    for (const auto key : type->must)
      if (channel.setting(std::string(key)).empty())
        return RuleProblem{path, Message(N_("a channel of type {type} needs {key}"))
                                     .with("type", channel.type)
                                     .with("key", key)};
    for (const auto& [key, text] : channel.settings)
      if (std::find(type->may.begin(), type->may.end(), key) == type->may.end())
        return RuleProblem{path + "." + key, Message(N_("a channel of type {type} has no {key}"))
                                                 .with("type", channel.type)
                                                 .with("key", key)};
    if (channel.type == "webhook" &&
        channel.setting("url", channel.setting("url_env", channel.setting("url_file"))).empty())
      return RuleProblem{path, N_("a webhook needs url, url_env or url_file")};
  }
  for (const auto& id : rules.channels)
    if (!rules.channel.contains(id))
      return RuleProblem{
          std::string(notify_prefix) + "channels",
          Message(N_("there is no channel {id} under notify.channel")).with("id", id)};
  return std::nullopt;
}

}  // namespace duban::intake
