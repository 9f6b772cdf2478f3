// Runs one command in this process and counts the statements that the engine was given:
// count_statements FILE WORD …; FILE gets "reads writes rows", then the commonest statements.
#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "cmd/environment.hpp"
#include "cmd/run.hpp"
#include "watch.hpp"

namespace {

bool is_read(std::string_view text) {
  return text.starts_with("SELECT") || text.starts_with("WITH");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  long reads = 0, writes = 0, rows = 0;
  std::map<std::string, long> texts;
  duban::tests::watch_statements([&](std::string_view text) {
    if (text.empty()) {
      ++rows;
      return;
    }
    is_read(text) ? ++reads : ++writes;
    ++texts[std::string(text.substr(0, 240))];
  });
  auto environment = duban::cmd::environment_of(argc - 1, argv + 1);
  environment.share = SHARE_FOLDER;
  const int code = duban::cmd::run(environment);
  std::ofstream out(argv[1]);
  out << reads << ' ' << writes << ' ' << rows << '\n';
  std::vector<std::pair<std::string, long>> commonest(texts.begin(), texts.end());
  std::sort(commonest.begin(), commonest.end(),
            [](const auto& a, const auto& b) { return a.second > b.second; });
  commonest.resize(std::min<std::size_t>(commonest.size(), 12));
  for (const auto& [text, times] : commonest) out << times << '\t' << text << '\n';
  return code;
}
