// Thousands of broken inputs, always the same ones: nothing but a Failure may come back (run under
// ASan and UBSan).
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <random>

#include "targets.hpp"

namespace {

/// A seed with a few bytes changed, cut out or doubled.
std::string broken(const std::string& seed, std::mt19937& random) {
  std::string text = seed;
  for (int i = static_cast<int>(random() % 6) + 1; i > 0 && !text.empty(); --i) {
    const std::size_t at = random() % text.size();
    switch (random() % 4) {
      case 0: text[at] = static_cast<char>(random() % 256); break;
      case 1: text.erase(at, random() % 9); break;
      case 2: text.insert(at, text.substr(random() % text.size(), random() % 17)); break;
      default: text.insert(at, 1, "\"\r\n,\t:-[]{}#'\xFF\xE4"[random() % 16]);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("broken ledgers, rules and texts are refused, never worse") {
  std::mt19937 random(47);
  const std::string scratch =
      (std::filesystem::temp_directory_path() / ("duban-hostile-" + std::to_string(getpid())))
          .string();
  const std::string ledger =
      "a,b,c,d,e,f,g\nA1,2026-03-05,临边防护缺失,暗访,嵊州,一般,35.5\nA2,2026年3月5日,\"两行\n描述 "
      "\"\"引\"\"\",举报,新昌,重大,\n";
  const std::string gb = "a,b,c,d,e\nA1,2026-03-05,\xD2\xFE\xBB\xBC,\xB0\xB5\xB7\xC3,x\n";
  const std::string rules =
      "policies:\n  city-60:\n    length: 60d\n    roll: next-workday\n  acceptance: {length: "
      "10d}\nsteps:\n  late_entry_days: 3\n";
  const std::string calendar =
      "year: 2026\nnotices:\n  - number: x\n    date: 2025-11-04\noff:\n  2026-01-01: "
      "元旦\nwork:\n  2026-01-04: 元旦\n";
  for (int i = 0; i < 1500; ++i) {
    duban::tests::fuzz_ledger(broken(i % 3 == 0 ? gb : ledger, random), scratch);
    duban::tests::fuzz_yaml(broken(i % 2 == 0 ? rules : calendar, random));
    if (i % 3 == 0)
      duban::tests::fuzz_workbook(broken(duban::tests::workbook_seed(), random), scratch);
    duban::tests::fuzz_text(broken("2026年3月5日 20wd H2026-0001 2026-W47", random));
  }
  std::filesystem::remove(scratch);
  CHECK_FALSE(std::filesystem::exists(scratch));
}
