// Ladders from flat entries.
#include "intake/ladder_rules.hpp"
#include "intake/yaml.hpp"

#include <algorithm>
#include <charconv>

namespace duban::intake {

using base::Message;
using model::Ladder;
using model::Rung;

namespace {

constexpr std::string_view ladder_prefix = "ladders.";

struct LadderPath {
  Ladder ladder = Ladder::none;
  std::string id, key;
};

/// "ladders.matter.supervision.when[0]" in its parts.
LadderPath ladder_path(const std::string& path) {
  LadderPath parts;
  std::string rest = path.substr(ladder_prefix.size());
  const auto dot = rest.find('.');
  parts.ladder = rest.substr(0, dot) == "matter" ? Ladder::matter : Ladder::unit;
  rest = dot == std::string::npos ? "" : rest.substr(dot + 1);
  const auto second = rest.find('.');
  parts.id = rest.substr(0, second);
  parts.key = second == std::string::npos ? "" : rest.substr(second + 1);
  parts.key = parts.key.substr(0, parts.key.find('['));
  return parts;
}

std::string figures_of(Ladder ladder) {
  std::string list;
  for (const auto& figure : model::rung_figures())
    if (figure.ladder == ladder) list += (list.empty() ? "" : ", ") + std::string(figure.id);
  return ladder == Ladder::unit ? list + ", COLOUR_running, COLOUR_in_year" : list;
}

}  // namespace

const std::vector<std::string>& ladder_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> list;
    for (const char* ladder : {"matter", "unit"})
      for (const char* key : {"rung", "order", "when[*]", "zh", "en", "consequence", "basis"})
        list.push_back(std::string(ladder_prefix) + ladder + ".*." + key);
    return list;
  }();
  return keys;
}

std::optional<Message> ladder_misfit(const std::string& path, const std::string& text) {
  const auto [ladder, id, key] = ladder_path(path);
  if (key == "rung" && (text.size() != 1 || text[0] < '1' || text[0] > '9'))
    return want(N_("a number from 1 to 9"));
  if (key == "when" && !model::parse_rung_condition(text, ladder))
    return Message(N_("\"{text}\" is no condition of this ladder; write it like overdue_days >= 15 "
                      "(figures: {figures})"))
        .with("text", text)
        .with("figures", figures_of(ladder));
  return std::nullopt;
}

std::vector<Rung> rungs(const std::map<std::string, std::string>& entries) {
  std::map<std::pair<Ladder, std::string>, Rung> all;
  for (auto entry = entries.lower_bound(std::string(ladder_prefix));
       entry != entries.end() && entry->first.starts_with(ladder_prefix); ++entry) {
    const auto [ladder, id, key] = ladder_path(entry->first);
    const std::string& text = entry->second;
    Rung& rung = all[{ladder, id}];
    rung.id = id, rung.ladder = ladder;
    if (key == "rung")
      rung.rung = text[0] - '0';
    else if (key == "when")
      rung.when.push_back(
          model::parse_rung_condition(text, ladder).value_or(model::RungCondition{}));
    else
      (key == "order"         ? rung.kind
       : key == "zh"          ? rung.zh
       : key == "en"          ? rung.en
       : key == "consequence" ? rung.consequence
                              : rung.basis) = text;
  }
  std::vector<Rung> list;
  for (auto& [key, rung] : all) list.push_back(std::move(rung));
  std::stable_sort(list.begin(), list.end(), [](const Rung& a, const Rung& b) {
    return std::pair(a.ladder, a.rung) < std::pair(b.ladder, b.rung);
  });
  return list;
}

std::optional<RuleProblem> ladder_problem(const std::vector<Rung>& all,
                                          const std::map<std::string, model::OrderKind>& kinds) {
  for (const auto& rung : all) {
    const std::string path =
        std::string(ladder_prefix) + std::string(model::word(rung.ladder)) + "." + rung.id;
    if (rung.rung == 0)
      return RuleProblem{path, N_("say which rung it is (rung: 1 for the lowest)")};
    if (rung.when.empty())
      return RuleProblem{path, N_("say when it is proposed (when: a list of conditions)")};
    if (rung.zh.empty() || rung.en.empty() || rung.basis.empty())
      return RuleProblem{
          path, N_("a rung needs its ground in both languages (zh:, en:) and a basis (basis:)")};
    if (rung.kind != model::account_rung && !kinds.contains(rung.kind))
      return RuleProblem{path, Message(N_("there is no kind of order {kind} under orders.kinds"))
                                   .with("kind", rung.kind)};
  }
  return std::nullopt;
}

}  // namespace duban::intake
