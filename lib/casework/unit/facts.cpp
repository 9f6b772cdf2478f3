// Reading facts by the tables of fields.
#include "casework/unit/facts.hpp"

#include "model/notice.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "intake/cell_text.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

template <class Enum>
void put_word(Enum& to, const std::string& text, const char* what) {
  const auto read = model::read_word<Enum>(text);
  if (!read)
    throw Failure(Kind::invalid, Message(N_("\"{text}\" is no {what} (there are: {known})"))
                                     .with("text", text)
                                     .with("what", Message(what))
                                     .with("known", model::codes_of<Enum>()));
  to = *read;
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
        [&, name = std::string_view(name)]<class T>(T Record::*member) {
          if constexpr (std::is_enum_v<T>) {
            if (!value.empty() || std::is_same_v<T, model::UnitKind>)
              put_word(record.*member, value, word_of_kind(T{}));
          } else if constexpr (std::is_same_v<T, model::Id>) {
            record.*member = value.empty() ? 0 : gather::resolve_unit(names, value);
          } else if constexpr (std::is_same_v<T, model::OptDay>) {
            const auto day = base::parse_iso_day(value);
            if (!value.empty() && !day)
              throw Failure(Kind::usage, Message(N_("\"{text}\" is no date")).with("text", value));
            record.*member = day;
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
  if (intake::is_destroyed(person.phone))
    throw Failure(Kind::invalid,
                  Message(N_("\"{text}\" is no telephone number")).with("text", person.phone));
  if (!person.email.empty() && !model::is_mail_address(person.email))
    throw Failure(Kind::invalid,
                  Message(N_("\"{address}\" is no mail address; write it like li@example.com"))
                      .with("address", person.email));
}

}  // namespace duban::casework
