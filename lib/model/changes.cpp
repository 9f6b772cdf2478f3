// JSON of changes, written by hand so that an import of a million rows does not wait for it.
#include "model/changes.hpp"

#include <set>

#include "base/text.hpp"

namespace duban::model {
namespace changes_detail {

void member(std::string& out, std::string_view name) {
  if (out.back() != '{') out += ',';
  base::append_json(out, name);
  out += ':';
}

void pair(std::string& out, std::string_view before, std::string_view after) {
  out += '[';
  base::append_json(out, before);
  out += ',';
  base::append_json(out, after);
  out += ']';
}

}  // namespace changes_detail

using changes_detail::member;
using changes_detail::pair;

namespace {

void put(Facts& facts, const char* name, std::string value) {
  if (!value.empty()) facts.emplace(name, std::move(value));
}

std::string id_text(Id id) { return id == 0 ? std::string() : std::to_string(id); }

std::string day_text(const OptDay& day) { return day ? base::to_iso(*day) : std::string(); }

}  // namespace

std::string object_of(const Facts& facts) {
  std::string out = "{";
  for (const auto& [name, value] : facts) {
    member(out, name);
    base::append_json(out, value);
  }
  return out += '}';
}

std::string created_changes(const Facts& facts) { return "{\"new\":" + object_of(facts) + "}"; }

std::string changed_fields(const Facts& before, const Facts& after) {
  std::set<std::string> names;
  for (const auto& fact : before) names.insert(fact.first);
  for (const auto& fact : after) names.insert(fact.first);
  const auto value = [](const Facts& facts, const std::string& name) {
    const auto found = facts.find(name);
    return found == facts.end() ? std::string() : found->second;
  };
  std::string out = "{\"set\":{";
  for (const auto& name : names) {
    const std::string was = value(before, name);
    const std::string is = value(after, name);
    if (was == is) continue;
    member(out, name);
    pair(out, was, is);
  }
  return out.back() == '{' ? "{}" : out += "}}";
}

Facts facts_of(const Unit& u) {
  Facts facts;
  put(facts, "code", u.code);
  put(facts, "name", u.name);
  put(facts, "short_name", u.short_name);
  put(facts, "kind", std::string(word(u.kind)));
  put(facts, "level", std::string(word(u.level)));
  put(facts, "parent", id_text(u.parent));
  put(facts, "sectors", u.sectors);
  put(facts, "aliases", u.aliases);
  put(facts, "credit_code", u.credit_code);
  put(facts, "address", u.address);
  return facts;
}

Facts facts_of(const Person& p) {
  Facts facts;
  put(facts, "name", p.name);
  put(facts, "login", p.login);
  put(facts, "unit", id_text(p.unit));
  put(facts, "role", p.role);
  put(facts, "phone", p.phone);
  put(facts, "email", p.email);
  put(facts, "retired_on", p.retired_on ? base::to_iso(*p.retired_on) : "");
  return facts;
}

Facts facts_of(const Step& s) {
  Facts facts;
  put(facts, "sequence", id_text(s.sequence));
  put(facts, "verb", s.verb);
  put(facts, "on", base::to_iso(s.on));
  put(facts, "by", s.by);
  put(facts, "because", s.because);
  put(facts, "text", s.text);
  put(facts, "from", day_text(s.from));
  put(facts, "until", day_text(s.until));
  put(facts, "due_before", day_text(s.due_before));
  put(facts, "due_after", day_text(s.due_after));
  put(facts, "unit_before", id_text(s.unit_before));
  put(facts, "unit_after", id_text(s.unit_after));
  put(facts, "late_entry", id_text(s.late_entry));
  put(facts, "imported", id_text(s.imported));
  if (s.share) put(facts, "share", std::to_string(*s.share));
  put(facts, "actual", s.actual);
  put(facts, "evidence", s.evidence);
  return facts;
}

std::string with_member(std::string object, std::string_view name, std::string_view json) {
  object.pop_back();
  member(object, name);
  object += json;
  return object += '}';
}

}  // namespace duban::model
