// Looking keys up.
#include "intake/definition_text.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/form_file.hpp"

namespace duban::intake {

using base::Message;

void refuse_at(const std::string& file, int line, const Message& what) {
  throw base::Failure(base::Kind::invalid, Message(N_("{file}:{line}: {what}"))
                                               .with("file", file)
                                               .with("line", line)
                                               .with("what", what));
}

const YamlValue* DefinitionText::value(const std::string& path) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const auto& entry) { return entry.first == path; });
  return found == entries_.end() ? nullptr : &found->second;
}

bool DefinitionText::begins(const std::string& path) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const auto& entry) { return entry.first.starts_with(path); });
}

int DefinitionText::line(const std::string& path) const {
  if (const auto* its = value(path)) return its->line;
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const auto& entry) { return entry.first.starts_with(path); });
  return found == entries_.end() ? 1 : found->second.line;
}

std::string DefinitionText::text(const std::string& path, const char* otherwise) const {
  const auto* its = value(path);
  if (its != nullptr) return its->text;
  if (otherwise == nullptr) refuse(1, Message(N_("{key} is missing")).with("key", path));
  return otherwise;
}

std::string DefinitionText::heading(const std::string& path, const std::string& otherwise) const {
  const std::string its(base::trim(text(path, otherwise)));
  if (has(path) && base::fold(its).empty())
    refuse(line(path), Message(N_("{key} is empty")).with("key", path));
  if (base::fold(its) == base::fold(form_sheet))
    refuse(line(path), Message(N_("{key} cannot be {name}: so is the hidden sheet called"))
                           .with("key", path)
                           .with("name", form_sheet));
  return its;
}

std::string DefinitionText::code(const std::string& path) const {
  constexpr std::size_t longest = 60;
  const std::string its = text(path);
  const bool is_code =
      !its.empty() && its.size() <= longest && std::all_of(its.begin(), its.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      });
  if (!is_code)
    refuse(line(path),
           Message(N_("\"{code}\" is no code; write it in small letters, figures, - and _"))
               .with("code", base::shorten(its, 40)));
  return its;
}

}  // namespace duban::intake
