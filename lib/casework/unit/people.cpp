// People, each write with its entry.
#include "casework/unit/people.hpp"

#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
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

}  // namespace

Person add_person(const Context& context, const Texts& texts) {
  Desk desk(context);
  Person person;
  put_facts(person, texts, desk.names());
  check_person(desk.db(), person);
  desk.add("register", person, desk.now());
  desk.finish();
  return person;
}

Person edit_person(const Context& context, Id id, const Texts& texts) {
  Desk desk(context);
  const auto before = store::record_by_id<Person>(desk.db(), id);
  if (!before) throw Failure(Kind::not_found, N_("this person is gone"));
  Person after = *before;
  put_facts(after, texts, desk.names());
  if (model::same_facts(*before, after)) return after;
  check_person(desk.db(), after);
  desk.change("edit", *before, after, desk.now());
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
    put_facts(wanted, row.cells, desk.names());
    Person& before = known[{wanted.name, wanted.unit}];
    Person after = before;
    put_facts(after, row.cells, desk.names());
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
