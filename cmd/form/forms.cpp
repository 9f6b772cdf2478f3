// Finding definitions.
#include "cmd/form/forms.hpp"

#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "intake/yaml.hpp"
#include "store/form_store.hpp"

namespace duban::cmd {

namespace fs = std::filesystem;
using base::Message;

std::vector<std::string> shipped_forms(Session& session) {
  std::vector<std::string> codes;
  for (const auto& entry : fs::directory_iterator(session.template_path("form")))
    if (entry.path().extension() == ".yaml") codes.push_back(entry.path().stem().string());
  std::sort(codes.begin(), codes.end());
  return codes;
}

casework::DefinitionFile shipped_form(Session& session, const std::string& code) {
  const auto codes = shipped_forms(session);
  if (std::find(codes.begin(), codes.end(), code) == codes.end())
    throw base::Failure(
        base::Kind::not_found,
        Message(N_("no form \"{code}\" (there are: {all}; load another: duban rules "
                   "load FILE)"))
            .with("code", code)
            .with("all", base::join(codes, ", ")));
  const std::string file = session.template_path("form/" + code + ".yaml");
  return {"form", code, code + ".yaml", intake::read_small_file(file)};
}

casework::DefinitionFile form_named(Session& session, const std::string& code) {
  const auto loaded = store::definitions(session.database(), "form", code);
  if (!code.empty() && !loaded.empty())
    return {"form", code, loaded.back().source, loaded.back().body};
  return shipped_form(session, code);
}

std::string file_name(const std::string& text) {
  std::string name;
  for (const char c : text)
    name += std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ? '_' : c;
  return base::short_name(name);
}

}  // namespace duban::cmd
