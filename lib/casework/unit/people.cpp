// People, each write with its entry.
#include "casework/unit/people.hpp"

#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/rights/roles.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;
using model::Person;

namespace {

void check_person(const store::Database& db, const Person& person) {
  for (const Person& other : store::people_like(db, person.name, person.login)) {
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

/// The texts with roles as codes.
Texts with_roles(const Desk& desk, Texts texts) {
  if (const auto roles = texts.find("roles"); roles != texts.end() && !roles->second.empty())
    if (roles->second = roles_of_text(desk.rules().rights, roles->second); roles->second.empty())
      roles->second = "-";
  return texts;
}

/// Nothing but login and roles changes.
bool only_rights_differ(Person before, const Person& after) {
  before.login = after.login, before.roles = after.roles;
  return model::same_facts(before, after);
}

}  // namespace

Person add_person(const Context& context, const Texts& texts) {
  Desk desk(context);
  Person person;
  put_facts(person, with_roles(desk, texts), desk.names());
  check_person(desk.db(), person);
  check_change(desk, {}, person);
  desk.add("register", person, desk.now());
  turn_on_roles(desk, person);
  desk.finish();
  return person;
}

Person edit_person(const Context& context, Id id, const Texts& texts) {
  Desk desk(context);
  const auto before = store::record_by_id<Person>(desk.db(), id);
  if (!before) throw Failure(Kind::not_found, N_("this person is gone"));
  Person after = *before;
  put_facts(after, with_roles(desk, texts), desk.names());
  if (model::same_facts(*before, after)) return after;
  check_person(desk.db(), after);
  check_change(desk, *before, after);
  {
    std::optional<Desk::Following> asked;  // rights are `manage`, whose roles need not `record`
    if (desk.context().caller.has_roles && only_rights_differ(*before, after)) asked.emplace(desk);
    desk.change("edit", *before, after, desk.now());
  }
  turn_on_roles(desk, after);
  desk.finish();
  return after;
}

ImportTally import_persons(const Context& context, const intake::Table& table,
                           const std::string& file) {
  Desk desk(context);
  std::map<std::pair<std::string, Id>, Person> known;
  for (auto& person : store::persons(desk.db())) known[{person.name, person.unit}] = person;
  const auto take = [&](const intake::TableRow& row, ImportTally& tally) {
    Person wanted;
    const auto cells = with_roles(desk, row.cells);
    put_facts(wanted, cells, desk.names());
    Person& before = known[{wanted.name, wanted.unit}];
    Person after = before;
    put_facts(after, cells, desk.names());
    check_change(desk, before, after);
    if (before.id == 0)
      desk.add("register", after, desk.now()), ++tally.added;
    else if (model::same_facts(before, after))
      ++tally.unchanged;
    else
      desk.change("edit", before, after, desk.now()), ++tally.updated;
    before = after;
  };
  return import_rows(desk, table, file, take);
}

const std::map<std::string, std::vector<std::string>>& person_headings() {
  static const std::map<std::string, std::vector<std::string>> headings{
      {"name", {"name", "姓名", "名称"}},
      {"login", {"login", "登录名", "账号"}},
      {"unit", {"unit", "单位", "所在单位"}},
      {"post", {"post", "role", "职务", "岗位"}},
      {"roles", {"roles", "角色"}},
      {"phone", {"phone", "电话", "联系电话", "手机"}},
      {"email", {"email", "mail", "邮箱", "电子邮箱"}},
      {"", {"left on", "调离日期", "离任日期"}}};
  return headings;
}

}  // namespace duban::casework
