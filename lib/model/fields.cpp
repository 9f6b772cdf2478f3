// Numbers of records.
#include "model/fields.hpp"

namespace duban::model {

std::string record_number(char letter, Id year, Id serial) {
  std::string digits = std::to_string(serial);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return letter + std::to_string(year) + "-" + digits;
}

std::optional<RecordNumber> parse_record_number(char letter, std::string_view text) {
  const std::string folded = base::fold(text);
  const auto lower = static_cast<char>(letter - 'A' + 'a');
  RecordNumber number;
  const char* const end = folded.data() + folded.size();
  if (folded.size() < 7 || folded[0] != lower || folded[5] != '-') return std::nullopt;
  const auto year = std::from_chars(folded.data() + 1, folded.data() + 5, number.year);
  const auto serial = std::from_chars(folded.data() + 6, end, number.serial);
  if (year.ec != std::errc{} || year.ptr != folded.data() + 5) return std::nullopt;
  if (serial.ec != std::errc{} || serial.ptr != end || number.serial < 1) return std::nullopt;
  return number;
}

}  // namespace duban::model
