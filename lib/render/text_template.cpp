// Mustache over text.
#include "render/text_template.hpp"

#include <kainjow/mustache.hpp>
#include <set>

#include "base/failure.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace duban::render {

using base::Failure;
using base::Kind;
using base::Message;
namespace mustache = kainjow::mustache;

namespace {

std::string html_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

/// As it stands inside quotes that the template has.
std::string json_text(const std::string& text) {
  std::string quoted;
  base::append_json(quoted, text);
  return quoted.substr(1, quoted.size() - 2);
}

std::string as_it_is(const std::string& text) { return text; }

mustache::data data_of(const report::Document& values) {
  mustache::data data{mustache::data::type::object};
  for (const auto& [name, list] : values.lists) {
    mustache::data entries{mustache::data::type::list};
    for (const auto& entry : list) entries.push_back(data_of(entry));
    data.set(name, std::move(entries));
  }
  for (const auto& [name, text] : values.texts)
    data.set(name, text.empty() ? mustache::data(mustache::data::type::bool_false)
                                : mustache::data(text));
  return data;
}

void names_of(const report::Document& shape, std::set<std::string>& names) {
  for (const auto& [name, text] : shape.texts) names.insert(name);
  for (const auto& [name, list] : shape.lists) {
    names.insert(name);
    for (const auto& entry : list) names_of(entry, names);
  }
}

/// Every {{…}} is a place that is known; {{{ and {{& would let data through unguarded.
void check(const std::string& text, const std::string& file, const report::Document& shape) {
  std::set<std::string> names;
  names_of(shape, names);
  for (std::size_t from = 0; (from = text.find("{{", from)) != std::string::npos;) {
    const auto shut = text.find("}}", from);
    const std::string inner(base::trim(
        std::string_view(text).substr(from + 2, shut == std::string::npos ? 40 : shut - from - 2)));
    if (shut == std::string::npos)
      throw Failure(Kind::invalid,
                    Message(N_("{file}: the place {place} is not closed with two braces"))
                        .with("file", file)
                        .with("place", inner));
    std::string name = inner;
    if (!name.empty() && (name[0] == '#' || name[0] == '^' || name[0] == '/'))
      name = base::trim(std::string_view(name).substr(1));
    if (!names.contains(name))
      throw Failure(
          Kind::invalid,
          Message(
              N_("{file}: a reminder knows no place {place} (they are listed in duban-notices(7))"))
              .with("file", file)
              .with("place", "{{" + inner + "}}"));
    from = shut + 2;
  }
}

}  // namespace

std::string fill_template(const std::string& text, const std::string& file,
                          const report::Document& values, const report::Document& shape,
                          Escape escape) {
  check(text, file, shape);
  mustache::mustache sheet(text);
  if (!sheet.is_valid())
    throw Failure(
        Kind::invalid,
        Message(N_("{file}: {reason}")).with("file", file).with("reason", sheet.error_message()));
  sheet.set_custom_escape(escape == Escape::html   ? html_text
                          : escape == Escape::json ? json_text
                                                   : as_it_is);
  return sheet.render(data_of(values));
}

}  // namespace duban::render
