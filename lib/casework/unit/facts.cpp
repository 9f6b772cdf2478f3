// Reading facts by the tables of fields.
#include "casework/unit/facts.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

template <class Enum>
void put_word(Enum& to, const std::string& text, const std::map<std::string, Enum>& chinese,
              const char* what) {
  const std::string folded = base::fold(text);
  if (const auto known = model::from_word<Enum>(folded))
    to = *known;
  else if (const auto found = chinese.find(folded); found != chinese.end())
    to = found->second;
  else {
    std::vector<std::string> words;
    for (const auto word : model::Words<Enum>::all)
      if (!word.empty()) words.emplace_back(word);
    throw Failure(Kind::invalid, Message(N_("\"{text}\" is no {what} (there are: {known})"))
                                     .with("text", text)
                                     .with("what", Message(what))
                                     .with("known", base::join(words, ", ")));
  }
}

/// Words in Chinese of kinds and levels.
const std::map<std::string, model::UnitKind>& chinese_of(model::UnitKind /*of*/) {
  static const std::map<std::string, model::UnitKind> kinds{
      {"政府", model::UnitKind::government},
      {"安委办", model::UnitKind::office},
      {"部门", model::UnitKind::department},
      {"专委会", model::UnitKind::special_committee},
      {"专业委员会", model::UnitKind::special_committee},
      {"乡镇", model::UnitKind::town},
      {"街道", model::UnitKind::town},
      {"村", model::UnitKind::village},
      {"社区", model::UnitKind::village},
      {"企业", model::UnitKind::enterprise}};
  return kinds;
}
const std::map<std::string, model::Level>& chinese_of(model::Level /*of*/) {
  static const std::map<std::string, model::Level> levels{
      {"省", model::Level::province}, {"省级", model::Level::province},
      {"市", model::Level::city},     {"市级", model::Level::city},
      {"县", model::Level::county},   {"县级", model::Level::county},
      {"区县", model::Level::county}, {"乡镇", model::Level::town},
      {"镇", model::Level::town}};
  return levels;
}

/// What such a word is called in messages.
const char* word_of_kind(model::UnitKind /*of*/) { return N_("kind of unit"); }
const char* word_of_kind(model::Level /*of*/) { return N_("level"); }

bool is_list(std::string_view field) { return field == "sectors" || field == "aliases"; }

template <class Record>
void put_all(Record& record, const Texts& texts, const rules::UnitNames& names) {
  for (const auto& [name, text] : texts) {
    const auto* field = model::field_of<Record>(name);
    if (field == nullptr || field->role == model::FieldRole::pointer) continue;
    const std::string value = text == "-" ? "" : text;
    std::visit(
        [&]<class T>(T Record::*member) {
          if constexpr (std::is_enum_v<T>) {
            if (!value.empty() || std::is_same_v<T, model::UnitKind>)
              put_word(record.*member, value, chinese_of(T{}), word_of_kind(T{}));
          } else if constexpr (std::is_same_v<T, model::Id>) {
            record.*member = value.empty() ? 0 : gather::resolve_unit(names, value);
          } else if constexpr (std::is_same_v<T, std::string>) {
            record.*member = is_list(name) ? base::join(base::split_list(value), ";") : value;
          }
        },
        field->member);
  }
}

}  // namespace

void put_facts(model::Unit& unit, const Texts& texts, const rules::UnitNames& names) {
  put_all(unit, texts, names);
  if (unit.name.empty()) throw Failure(Kind::invalid, N_("a unit needs a name"));
  if (unit.id != 0 && unit.parent != 0 && names.is_within(unit.parent, unit.id))
    throw Failure(Kind::invalid,
                  Message(N_("{unit} cannot lie below itself")).with("unit", unit.name));
}

void put_facts(model::Person& person, const Texts& texts, const rules::UnitNames& names) {
  put_all(person, texts, names);
  if (person.name.empty()) throw Failure(Kind::invalid, N_("a person needs a name"));
}

}  // namespace duban::casework
