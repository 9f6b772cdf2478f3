// Telling kinds apart.
#include "intake/definition_kinds.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "intake/checklist_definition.hpp"
#include "intake/definition_text.hpp"
#include "intake/form_definition.hpp"
#include "intake/headings_definition.hpp"
#include "intake/owed_definition.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

const std::vector<std::string>& definition_kinds() {
  static const std::vector<std::string> kinds{"checklist", "form", "headings", "owed"};
  return kinds;
}

Message kind_word(std::string_view kind) {
  if (kind == "checklist") return N_("checklist");
  if (kind == "headings") return N_("list of headings");
  if (kind == "owed") return N_("list of owed work");
  return N_("form");
}

std::pair<std::string, std::string> definition_kind(std::string_view body,
                                                    const std::string& file) {
  static const std::vector<std::string> later{"sheet", "method",    "chain", "layout",
                                              "duty",  "incidents", "tips"};
  for (const auto& [path, value] : read_yaml(body, file)) {
    if (std::ranges::count(definition_kinds(), path) > 0) return {path, value.text};
    if (std::ranges::count(later, path) > 0)
      refuse_at(file, value.line,
                Message(N_("definitions of the kind {kind} cannot be read by this duban"))
                    .with("kind", path));
  }
  throw Failure(Kind::invalid,
                Message(N_("{file} is no definition: its first key must say the kind, such as "
                           "form: CODE"))
                    .with("file", file));
}

DefinitionTitle read_definition(std::string_view body, const std::string& file) {
  const std::string kind = definition_kind(body, file).first;
  const auto title = [&](const auto& read) {
    return DefinitionTitle{kind, read.code, read.zh, read.en, read.basis};
  };
  if (kind == "checklist") return title(read_checklist(body, file));
  if (kind == "headings") return title(read_headings(body, file));
  if (kind == "owed") return title(read_owed(body, file));
  return title(read_form(body, file));
}

}  // namespace duban::intake
