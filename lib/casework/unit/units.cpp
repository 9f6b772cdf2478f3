// Units and people, each write with its entry.
#include "casework/unit/units.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "model/changes.hpp"
#include "store/event_log.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Event;
using model::Id;
using model::Person;
using model::Unit;

namespace {

template <class Record>
Event event_of(const Context& context, const char* subject, const char* verb, const Record& before,
               const Record& after) {
  Event event;
  event.verb = verb;
  event.subject = subject;
  event.subject_id = after.id;
  event.before = before.last_event;
  event.effective_on = base::to_iso(context.today);
  event.by = context.actor;
  event.changes = before.last_event == 0
                      ? model::created_changes(model::facts_of(after))
                      : model::changed_fields(model::facts_of(before), model::facts_of(after));
  return event;
}

std::string list_text(const std::string& text) { return base::join(base::split_list(text), ";"); }

/// Both lists, each name once: an import takes no alias away.
std::string joined_lists(const std::string& first, const std::string& second) {
  auto all = base::split_list(first);
  for (auto& name : base::split_list(second))
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
  return base::join(all, ";");
}

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

void fill(Unit& unit, const UnitTexts& texts, const rules::UnitNames& names) {
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
  static const std::map<std::string, model::Level> levels{
      {"省", model::Level::province}, {"省级", model::Level::province},
      {"市", model::Level::city},     {"市级", model::Level::city},
      {"县", model::Level::county},   {"县级", model::Level::county},
      {"区县", model::Level::county}, {"乡镇", model::Level::town},
      {"镇", model::Level::town}};
  for (const auto& [name, text] : texts) {
    const std::string value = text == "-" ? "" : text;
    if (name == "code")
      unit.code = value;
    else if (name == "name")
      unit.name = value;
    else if (name == "short_name")
      unit.short_name = value;
    else if (name == "kind")
      put_word(unit.kind, value, kinds, N_("kind of unit"));
    else if (name == "level" && !value.empty())
      put_word(unit.level, value, levels, N_("level"));
    else if (name == "parent")
      unit.parent = value.empty() ? 0 : gather::resolve_unit(names, value);
    else if (name == "sectors")
      unit.sectors = list_text(value);
    else if (name == "aliases")
      unit.aliases = list_text(value);
    else if (name == "credit_code")
      unit.credit_code = value;
    else if (name == "address")
      unit.address = value;
  }
  if (unit.name.empty()) throw Failure(Kind::invalid, N_("a unit needs a name"));
  if (unit.id != 0 && unit.parent != 0 && names.is_within(unit.parent, unit.id))
    throw Failure(Kind::invalid,
                  Message(N_("{unit} cannot lie below itself")).with("unit", unit.name));
}

void check_code(const store::Database& db, const Unit& unit) {
  if (unit.code.empty()) return;
  for (const Unit& other : store::bodies(db))
    if (other.code == unit.code && other.id != unit.id)
      throw Failure(Kind::invalid, Message(N_("the code {code} belongs to {unit} already"))
                                       .with("code", unit.code)
                                       .with("unit", other.name));
}

Unit save(const Context& context, store::EventLog& log, const Unit& before, Unit after) {
  if (after.id == 0) {
    after.id = store::next_unit_id(context.db);
    after.last_event = log.append(event_of(context, "unit", "register", before, after));
    store::UnitWriter(context.db).insert(after);
  } else {
    after.last_event = log.append(event_of(context, "unit", "edit", before, after));
    store::save_unit(context.db, after);
  }
  return after;
}

Person save(const Context& context, store::EventLog& log, const Person& before, Person after) {
  store::save_person(context.db, after);
  after.last_event =
      log.append(event_of(context, "person", before.id == 0 ? "register" : "edit", before, after));
  store::save_person(context.db, after);
  return after;
}

void fill(Person& person, const PersonTexts& texts, const rules::UnitNames& names) {
  for (const auto& [name, text] : texts) {
    const std::string value = text == "-" ? "" : text;
    if (name == "name")
      person.name = value;
    else if (name == "login")
      person.login = value;
    else if (name == "unit")
      person.unit = value.empty() ? 0 : gather::resolve_unit(names, value);
    else if (name == "role")
      person.role = value;
    else if (name == "phone")
      person.phone = value;
    else if (name == "email")
      person.email = value;
  }
  if (person.name.empty()) throw Failure(Kind::invalid, N_("a person needs a name"));
}

void check_person(const store::Database& db, const Person& person) {
  for (const Person& other : store::persons(db)) {
    if (other.id == person.id) continue;
    if (other.name == person.name && other.unit == person.unit)
      throw Failure(Kind::invalid,
                    Message(N_("{name} is on record already")).with("name", person.name));
    if (!person.login.empty() && other.login == person.login)
      throw Failure(Kind::invalid, Message(N_("the login {login} belongs to {name} already"))
                                       .with("login", person.login)
                                       .with("name", other.name));
  }
}

/// The unit that a row of a table means: by code, else by full name under the same parent, else the
/// office made at init.
const Unit* match(const std::vector<Unit>& units, const Unit& wanted, Id office) {
  for (const Unit& unit : units)
    if (!wanted.code.empty() && unit.code == wanted.code) return &unit;
  for (const Unit& unit : units)
    if (unit.name == wanted.name && (unit.parent == wanted.parent || unit.parent == 0) &&
        (wanted.code.empty() || unit.code.empty()))
      return &unit;
  for (const Unit& unit : units) {
    const auto is_name = [&](const std::string& name) {
      const auto aliases = base::split_list(wanted.aliases);
      return !name.empty() && (name == wanted.name || name == wanted.short_name ||
                               std::find(aliases.begin(), aliases.end(), name) != aliases.end());
    };
    if (unit.id == office && wanted.kind == model::UnitKind::office && unit.code.empty() &&
        (is_name(unit.name) || is_name(unit.short_name)))
      return &unit;
  }
  return nullptr;
}

Id office_unit(const store::Database& db) {
  const auto settings = store::settings(db);
  const auto found = settings.find("office.unit");
  return found == settings.end() ? 0 : std::stoll(found->second);
}

template <class Record>
void tally(const Context& context, store::EventLog& log, TableImport& result, const Record& before,
           const Record& after) {
  if (before.id != 0 && model::facts_of(before) == model::facts_of(after)) {
    ++result.unchanged;
    return;
  }
  save(context, log, before, after);
  before.id == 0 ? ++result.added : ++result.updated;
}

}  // namespace

Unit add_unit(const Context& context, const UnitTexts& texts) {
  store::Transaction transaction(context.db);
  Unit unit;
  fill(unit, texts, gather::names_of(context.db));
  check_code(context.db, unit);
  for (const Unit& other : store::bodies(context.db))
    if (other.name == unit.name && other.parent == unit.parent)
      throw Failure(Kind::invalid,
                    Message(N_("{name} is on record already")).with("name", unit.name));
  store::EventLog log(context.db, context.recorder);
  unit = save(context, log, Unit{}, unit);
  finish(context, transaction);
  return unit;
}

Unit edit_unit(const Context& context, Id id, const UnitTexts& texts) {
  store::Transaction transaction(context.db);
  const auto before = store::unit_by_id(context.db, id);
  if (!before) throw Failure(Kind::not_found, N_("this unit is gone"));
  Unit after = *before;
  fill(after, texts, gather::names_of(context.db));
  if (model::facts_of(*before) == model::facts_of(after)) return after;
  check_code(context.db, after);
  store::EventLog log(context.db, context.recorder);
  after = save(context, log, *before, after);
  finish(context, transaction);
  return after;
}

Person save_changed_person(const Context& context, store::EventLog& log, const Person& before,
                           Person after, const std::string& because) {
  model::Event event = event_of(context, "person", "edit", before, after);
  event.because = because;
  after.last_event = log.append(event);
  store::save_person(context.db, after);
  return after;
}

Person add_person(const Context& context, const PersonTexts& texts) {
  store::Transaction transaction(context.db);
  Person person;
  fill(person, texts, gather::names_of(context.db));
  check_person(context.db, person);
  store::EventLog log(context.db, context.recorder);
  person = save(context, log, Person{}, person);
  finish(context, transaction);
  return person;
}

Person edit_person(const Context& context, Id id, const PersonTexts& texts) {
  store::Transaction transaction(context.db);
  for (const Person& before : store::persons(context.db)) {
    if (before.id != id) continue;
    Person after = before;
    fill(after, texts, gather::names_of(context.db));
    if (model::facts_of(before) == model::facts_of(after)) return after;
    check_person(context.db, after);
    store::EventLog log(context.db, context.recorder);
    after = save(context, log, before, after);
    finish(context, transaction);
    return after;
  }
  throw Failure(Kind::not_found, N_("this person is gone"));
}

TableImport import_units(const Context& context, const intake::Table& table,
                         const std::string& file) {
  store::Transaction transaction(context.db);
  const Id office = office_unit(context.db);
  rules::UnitNames names = gather::names_of(context.db);
  std::vector<Unit> units = store::bodies(context.db);
  const TableImport result =
      import_rows(context, table, file,
                  [&](store::EventLog& log, const intake::TableRow& cells, TableImport& tally_of) {
                    Unit wanted;
                    fill(wanted, cells.cells, names);
                    std::vector<Unit> sites;
                    if (wanted.kind == model::UnitKind::enterprise)
                      sites = store::enterprises_named(context.db, wanted.name);
                    const Unit* known = match(
                        wanted.kind == model::UnitKind::enterprise ? sites : units, wanted, office);
                    const Unit before = known == nullptr ? Unit{} : *known;
                    Unit after = before;
                    fill(after, cells.cells, names);
                    after.aliases = joined_lists(before.aliases, after.aliases);
                    const bool is_new = before.id == 0;
                    if (!is_new && model::facts_of(before) == model::facts_of(after)) {
                      ++tally_of.unchanged;
                      return;
                    }
                    after = save(context, log, before, after);
                    is_new ? ++tally_of.added : ++tally_of.updated;
                    if (after.kind == model::UnitKind::enterprise) return;
                    if (is_new)
                      units.push_back(after);
                    else
                      *std::find_if(units.begin(), units.end(),
                                    [&](const Unit& unit) { return unit.id == after.id; }) = after;
                    names.add(after);
                  });
  if (result.written) transaction.commit();
  return result;
}

TableImport import_persons(const Context& context, const intake::Table& table,
                           const std::string& file) {
  store::Transaction transaction(context.db);
  const rules::UnitNames names = gather::names_of(context.db);
  const TableImport result =
      import_rows(context, table, file,
                  [&](store::EventLog& log, const intake::TableRow& cells, TableImport& tally_of) {
                    Person after;
                    fill(after, cells.cells, names);
                    Person before;
                    for (const Person& person : store::persons(context.db))
                      if (person.name == after.name && person.unit == after.unit) before = person;
                    if (before.id != 0) {
                      after = before;
                      fill(after, cells.cells, names);
                    }
                    tally(context, log, tally_of, before, after);
                  });
  if (result.written) transaction.commit();
  return result;
}

const std::map<std::string, std::vector<std::string>>& unit_headings() {
  static const std::map<std::string, std::vector<std::string>> headings{
      {"code", {"code", "单位代码", "代码", "编码", "区划代码"}},
      {"name", {"name", "单位名称", "名称", "全称"}},
      {"short_name", {"short_name", "简称", "单位简称"}},
      {"kind", {"kind", "类型", "单位类型", "类别"}},
      {"level", {"level", "层级", "级别"}},
      {"parent", {"parent", "上级单位", "上级", "所属单位"}},
      {"sectors", {"sectors", "行业领域", "行业", "分管行业"}},
      {"aliases", {"aliases", "别名", "其他名称"}},
      {"credit_code", {"credit_code", "统一社会信用代码", "信用代码"}},
      {"address", {"address", "地址", "单位地址"}}};
  return headings;
}

const std::map<std::string, std::vector<std::string>>& person_headings() {
  static const std::map<std::string, std::vector<std::string>> headings{
      {"name", {"name", "姓名"}},
      {"login", {"login", "登录名", "账号"}},
      {"unit", {"unit", "单位", "所在单位"}},
      {"role", {"role", "职务", "岗位"}},
      {"phone", {"phone", "电话", "联系电话", "手机"}},
      {"email", {"email", "邮箱", "电子邮箱"}}};
  return headings;
}

}  // namespace duban::casework
