// Finding definitions.
#include "cmd/definitions.hpp"

#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "intake/definition_kinds.hpp"
#include "intake/yaml.hpp"
#include "store/form_store.hpp"

namespace duban::cmd {

namespace fs = std::filesystem;
using base::Message;

std::vector<std::pair<std::string, std::string>> shipped_definitions(Session& session,
                                                                     const std::string& kind) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& one : intake::definition_kinds()) {
    if (!kind.empty() && one != kind) continue;
    const fs::path folder(session.template_path(one));
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".yaml") all.emplace_back(one, entry.path().stem().string());
  }
  std::sort(all.begin(), all.end());
  return all;
}

casework::DefinitionFile shipped_definition(Session& session, const std::string& kind,
                                            const std::string& code) {
  std::vector<std::string> codes;
  for (const auto& one : shipped_definitions(session, kind)) codes.push_back(one.second);
  if (std::find(codes.begin(), codes.end(), code) == codes.end())
    throw base::Failure(base::Kind::not_found,
                        Message(N_("no {kind} \"{code}\" (there are: {all}; load another: duban "
                                   "rules load FILE)"))
                            .with("kind", intake::kind_word(kind))
                            .with("code", code)
                            .with("all", base::join(codes, ", ")));
  const std::string file = session.template_path(kind + "/" + code + ".yaml");
  return {kind, code, code + ".yaml", intake::read_small_file(file)};
}

casework::DefinitionFile definition_named(Session& session, const std::string& kind,
                                          const std::string& code) {
  const auto loaded = store::definitions(session.database(), kind, code);
  if (!code.empty() && !loaded.empty())
    return {kind, code, loaded.back().source, loaded.back().body};
  return shipped_definition(session, kind, code);
}

std::string file_name(const std::string& text) {
  std::string name;
  for (const char c : text)
    name += std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ? '_' : c;
  return base::short_name(name);
}

}  // namespace duban::cmd
