// Kinds of orders from flat entries.
#include "intake/order_rules.hpp"
#include "intake/yaml.hpp"

#include "model/length.hpp"

namespace duban::intake {

using base::Message;
using model::OrderKind;

namespace {

constexpr std::string_view kind_prefix = "orders.kinds.";
constexpr std::string_view group_prefix = "orders.groups.";
constexpr std::string_view letter_prefix = "orders.letter.";

/// The id and the key of orders.kinds.ID.KEY.
std::pair<std::string, std::string> parts_of(const std::string& path) {
  const std::string rest = path.substr(kind_prefix.size());
  const auto dot = rest.find('.');
  const std::string key = dot == std::string::npos ? "" : rest.substr(dot + 1);
  return {rest.substr(0, dot), key};
}

}  // namespace

const std::vector<std::string>& order_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> list;
    for (const char* key :
         {"zh", "en", "code", "number_format", "numbering", "sign_within", "feedback_within",
          "approval", "approved_by", "closes", "basis", "letter", "requires", "urgency", "consult",
          "head", "signature", "in_name_of"})
      list.push_back(std::string(kind_prefix) + "*." + key);
    for (const char* key : {"addressed", "units"})
      list.push_back(std::string(group_prefix) + "*." + key);
    for (const char* key : {"head", "signature", "contact", "phone", "address", "feedback",
                            "territory_as", "result_within"})
      list.push_back(std::string(letter_prefix) + key);
    return list;
  }();
  return keys;
}

std::optional<Message> order_misfit(const std::string& path, const std::string& text) {
  if (path == std::string(letter_prefix) + "result_within" && text != "none" &&
      !model::parse_length(text))
    return want(N_("a length such as 60d, 20wd or 3m, or none"));
  if (path.starts_with(letter_prefix) || path.starts_with(group_prefix)) return std::nullopt;
  const auto [id, key] = parts_of(path);
  const auto one_of = [&](std::string_view a, std::string_view b) {
    return text == a || text == b;
  };
  if (key == "numbering" && !one_of("own", "external")) return want(N_("own or external"));
  if ((key == "sign_within" || key == "feedback_within") && text != "none" &&
      !model::parse_length(text))
    return want(N_("a length such as 60d, 20wd or 3m, or none"));
  if (key == "approval" && !one_of("needed", "none")) return want(N_("needed or none"));
  if (key == "in_name_of" && !one_of("office", "committee")) return want(N_("office or committee"));
  if (key == "consult" && !model::from_word<model::Consult>(text))
    return want(N_("asked, needed or none"));
  if (key == "closes" && !one_of("items", "recipients")) return want(N_("items or recipients"));
  if (key == "number_format" && text.find("{n}") == std::string::npos)
    return want(N_("the place of the number, as in {code}〔{year}〕{n}号"));
  if (key == "requires" && !one_of("items", "requirements"))
    return want(N_("items or requirements"));
  if (key == "urgency" && text != "特急" && text != "加急" && text != "none")
    return want(N_("特急, 加急 or none"));
  if (key == "letter" && (text.find('/') != std::string::npos || !text.ends_with(".docx")))
    return want(N_("the name of a .docx file in the folder of letters"));
  return std::nullopt;
}

std::map<std::string, model::OrderGroup> order_groups(
    const std::map<std::string, std::string>& entries) {
  std::map<std::string, model::OrderGroup> groups;
  for (auto entry = entries.lower_bound(std::string(group_prefix));
       entry != entries.end() && entry->first.starts_with(group_prefix); ++entry) {
    const auto dot = entry->first.rfind('.');
    const auto name = entry->first.substr(group_prefix.size(), dot - group_prefix.size());
    auto& group = groups[name];
    group.name = name;
    (entry->first.ends_with(".addressed") ? group.addressed : group.units) = entry->second;
  }
  return groups;
}

model::LetterOffice letter_office(const std::map<std::string, std::string>& entries) {
  model::LetterOffice office;
  const std::map<std::string, std::string*> places{{"head", &office.head},
                                                   {"signature", &office.signature},
                                                   {"contact", &office.contact},
                                                   {"phone", &office.phone},
                                                   {"address", &office.address},
                                                   {"feedback", &office.feedback},
                                                   {"territory_as", &office.territory_as}};
  for (const auto& [key, place] : places)
    if (const auto entry = entries.find(std::string(letter_prefix) + key); entry != entries.end())
      *place = entry->second;
  if (const auto entry = entries.find(std::string(letter_prefix) + "result_within");
      entry != entries.end())
    office.result_within = model::parse_length(entry->second).value_or(model::Length{});
  return office;
}

std::map<std::string, OrderKind> order_kinds(const std::map<std::string, std::string>& entries) {
  std::map<std::string, OrderKind> kinds;
  for (auto entry = entries.lower_bound(std::string(kind_prefix));
       entry != entries.end() && entry->first.starts_with(kind_prefix); ++entry) {
    const auto [id, key] = parts_of(entry->first);
    const std::string& text = entry->second;
    OrderKind& kind = kinds[id];
    kind.id = id;
    const auto length = [&] { return model::parse_length(text).value_or(model::Length{}); };
    if (key == "sign_within")
      kind.sign_within = length();
    else if (key == "feedback_within")
      kind.feedback_within = length();
    else if (key == "numbering")
      kind.own_numbers = text == "own";
    else if (key == "approval")
      kind.needs_approval = text == "needed";
    else if (key == "requires")
      (text == "items" ? kind.needs_items : kind.needs_requirements) = true;
    else if (key == "urgency")
      kind.urgency = text == "none" ? "" : text;
    else if (key == "in_name_of")
      kind.of_committee = text == "committee";
    else if (key == "consult")
      kind.consult = model::from_word<model::Consult>(text).value_or(model::Consult::asked);
    else if (key == "closes")
      kind.closes_with_items = text == "items";
    else
      (key == "zh"              ? kind.zh
       : key == "en"            ? kind.en
       : key == "code"          ? kind.code
       : key == "number_format" ? kind.number_format
       : key == "approved_by"   ? kind.approved_by
       : key == "letter"        ? kind.letter
       : key == "head"          ? kind.head
       : key == "signature"     ? kind.signature
                                : kind.basis) = text;
  }
  return kinds;
}

std::optional<RuleProblem> order_problem(const std::map<std::string, OrderKind>& kinds) {
  for (const auto& [id, kind] : kinds) {
    const std::string path = std::string(kind_prefix) + id;
    if (kind.zh.empty() || kind.en.empty())
      return RuleProblem{path, N_("a kind of order needs its name in both languages (zh:, en:)")};
    if (kind.own_numbers && kind.number_format.find("{code}") != std::string::npos &&
        kind.code.empty())
      return RuleProblem{path, N_("a kind with numbers of its own needs its code (code:)")};
    if (kind.basis.empty())
      return RuleProblem{
          path, N_("a kind of order needs a basis (basis:); a default of the office is one too")};
  }
  for (auto one = kinds.begin(); one != kinds.end(); ++one)
    for (auto other = std::next(one); other != kinds.end(); ++other)
      if (one->second.own_numbers && other->second.own_numbers && !one->second.code.empty() &&
          one->second.code == other->second.code &&
          one->second.number_format != other->second.number_format)
        return RuleProblem{std::string(kind_prefix) + other->first + ".code",
                           Message(N_("the code {code} has another number format at {kind}"))
                               .with("code", one->second.code)
                               .with("kind", one->first)};
  return std::nullopt;
}

}  // namespace duban::intake
