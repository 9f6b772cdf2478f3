// libFuzzer's entry: the first byte chooses the target (cmake --preset fuzz;
// build-fuzz/bin/duban_fuzz CORPUS).
#include <cstddef>
#include <cstdint>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0] % 4) {
    case 0: duban::tests::fuzz_ledger(bytes, "/dev/shm/duban-fuzz"); break;
    case 1: duban::tests::fuzz_yaml(bytes); break;
    case 3: duban::tests::fuzz_workbook(bytes, "/dev/shm/duban-fuzz"); break;
    default: duban::tests::fuzz_text(bytes);
  }
  return 0;
}
