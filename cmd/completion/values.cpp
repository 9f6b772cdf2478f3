// Looking values up.
#include "cmd/completion/values.hpp"

#include <algorithm>
#include <array>

#include "base/failure.hpp"
#include "cmd/names.hpp"
#include "cmd/registry.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/find.hpp"
#include "i18n/catalogue.hpp"
#include "model/hazard.hpp"
#include "model/order.hpp"
#include "model/task.hpp"
#include "store/hazard_store.hpp"
#include "store/inspection_store.hpp"
#include "store/record.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd {

namespace {

constexpr std::size_t most = 200;

/// The states of a noun, by their code in English, as people say them in Chinese.
template <class State>
void add_states(std::vector<std::string>& values) {
  const bool in_chinese = i18n::current() == i18n::Language::chinese;
  for (const auto& word : model::Words<State>::all)
    values.push_back(in_chinese ? i18n::text(word.label) : std::string(word.code));
}

/// An option that takes the text before the cursor, nullptr for none.
const Spec* option_before(const Flags& flags, const std::string& word) {
  for (const auto& spec : flags.specs()) {
    const bool takes = spec.kind == Spec::Kind::value || spec.kind == Spec::Kind::list ||
                       spec.kind == Spec::Kind::optional_value;
    if (takes && (spec.name == word || spec.name.ends_with("," + word))) return &spec;
  }
  return nullptr;
}

void add_units(const store::Database& db, std::vector<std::string>& values) {
  for (const auto& unit : store::bodies(db)) {
    values.push_back(unit.name);
    if (!unit.short_name.empty() && unit.short_name != unit.name) values.push_back(unit.short_name);
  }
}

void add_people(const store::Database& db, std::vector<std::string>& values) {
  for (const auto& person : store::persons(db))
    if (!person.retired_on) values.push_back(person.name);
}

void add_rounds(const store::Database& db, std::vector<std::string>& values) {
  for (const auto& round : store::rounds(db))
    if (round.state != model::RoundState::voided) values.push_back(model::label_of(round));
}

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

/// Values of an option, by what it takes.
void add_values(Session& session, const std::string& noun, const Spec& option,
                std::vector<std::string>& values) {
  if (!option.choices.empty()) {
    values.insert(values.end(), option.choices.begin(), option.choices.end());
    return;
  }
  const std::string name = option.name.substr(option.name.find("--"));
  if (option.names != nullptr) {
    const auto names = option.names();
    values.insert(values.end(), names.begin(), names.end());
  } else if (name == "--state" && noun == "task") {
    add_states<model::TaskState>(values);
  } else if (name == "--round") {
    add_rounds(session.database(), values);
  } else if (name == "--state" && noun == "order") {
    add_states<model::OrderState>(values);
  } else if (name == "--state") {
    add_states<model::State>(values);
  } else if (name == "--grade") {
    for (const char* grade : {"一般", "重大", "ordinary", "major"}) values.emplace_back(grade);
  } else if (name == "--sector") {
    values = store::sectors(session.database());
  } else if (option.value.starts_with("UNIT") || is_one_of(name, {"--below", "--territory"})) {
    add_units(session.database(), values);
  } else if (is_one_of(name,
                       {"--by", "--as", "--person", "--approved-by", "--fixed-by", "--verified-by",
                        "--team", "--inspectors", "--inspector", "--lead"})) {
    add_people(session.database(), values);
  }
}

/// Numbers that a verb of the noun can be about, the newest first.
void add_numbers(Session& session, const std::string& noun, const std::string& prefix,
                 std::vector<std::string>& values) {
  const store::Database& db = session.database();
  if (noun == "hazard" || noun == "lookback")
    values = store::newest_numbers<model::Hazard>(db, prefix, most);
  if (noun == "task") values = store::newest_numbers<model::Task>(db, prefix, most);
  if (noun == "order") values = store::newest_numbers<model::Order>(db, prefix, most);
  if (noun == "round") add_rounds(db, values);
  if (noun == "inspect") {
    for (const auto& visit : store::newest_visits(db, static_cast<std::int64_t>(most)))
      values.push_back(model::number_of(visit));
    for (const auto& secret : gather::secrets_for(db, session.caller(), 0))
      if (secret.row.called_off == 0) values.push_back(secret.name());
  }
}

}  // namespace

std::vector<std::string> values_for(Session& session, const std::vector<std::string>& words,
                                    const std::string& prefix) {
  std::vector<std::string> values;
  if (words.empty()) return values;
  const std::string noun = noun_named(words[0]);
  const Entry* entry = words.size() > 1 ? find_entry(noun, verb_named(noun, words[1])) : nullptr;
  if (entry == nullptr) entry = find_entry(noun, "");
  if (entry == nullptr) return values;
  auto [command, flags] = declared(*entry);
  GlobalOptions ignored;
  declare_globals(ignored, flags);
  try {
    if (!session.see_own()) return values;
    if (const Spec* option = option_before(flags, words.back()))
      add_values(session, noun, *option, values);
    else if (noun == "unit" || noun == "report")
      add_units(session.database(), values);
    else if (noun == "person")
      add_people(session.database(), values);
    else
      add_numbers(session, noun, prefix, values);
  } catch (const base::Failure&) {  // no database, or none that can be read: nothing to offer
    return {};
  }
  std::erase_if(values, [&](const std::string& value) { return !value.starts_with(prefix); });
  if (values.size() > most) values.resize(most);
  return values;
}

}  // namespace duban::cmd
