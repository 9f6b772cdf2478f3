// The state machine of delimited text.
#include "intake/csv.hpp"

#include <algorithm>
#include <array>

#include "base/failure.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

namespace {
constexpr std::size_t longest_row = 1024 * 1024;
}

CsvReader::CsvReader(Source& source) : source_(source) { choose_delimiter(); }

bool CsvReader::more() {
  if (at_ > 512 * 1024) {
    text_.erase(0, at_);
    at_ = 0;
  }
  return source_.read(text_);
}

int CsvReader::peek() {
  if (at_ == text_.size() && !more()) return -1;
  return static_cast<unsigned char>(text_[at_]);
}

void CsvReader::choose_delimiter() {
  if (!more()) return;
  static constexpr std::array<char, 3> marks{',', '\t', ';'};
  std::array<std::size_t, 3> count{};
  bool quoted = false;
  for (const char c : text_) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    for (std::size_t i = 0; i < marks.size(); ++i) count[i] += c == marks[i] ? 1 : 0;
  }
  delimiter_ =
      marks[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

void CsvReader::too_long() const {
  throw Failure(Kind::invalid, Message(N_("{file}, row {row}: the row is longer than 1 MB; a quote "
                                          "(\") is probably not closed before it"))
                                   .with("file", source_.name())
                                   .with("row", row_));
}

bool CsvReader::quoted_cell(std::string& cell) {
  ++at_;
  for (;;) {
    const int c = peek();
    if (c < 0) return false;
    ++at_;
    if (c == '"') {
      if (peek() != '"') return true;
      ++at_;
    }
    cell += static_cast<char>(c);
    if (cell.size() > longest_row) too_long();
  }
}

void CsvReader::plain_cell(std::string& cell) {
  for (;;) {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != delimiter_ && text_[end] != '\n' &&
           text_[end] != '\r')
      ++end;
    cell.append(text_, at_, end - at_);
    at_ = end;
    if (cell.size() > longest_row) too_long();
    if (at_ < text_.size() || !more()) return;
  }
}

bool CsvReader::next(Row& row) {
  auto& cells = row.cells;
  row.kinds.clear();
  row.hidden = false;
  for (;;) {
    if (peek() < 0) return false;
    row.number = ++row_;
    std::size_t count = 0;
    bool blank = true;
    for (;;) {
      const bool is_surplus = count > kept_;
      if (!is_surplus && count == cells.size()) cells.emplace_back();
      std::string& cell = is_surplus ? surplus_ : cells[count];
      cell.clear();
      if (peek() == '"' && !quoted_cell(cell))
        throw Failure(Kind::invalid,
                      Message(N_("{file}, row {row}: a quote (\") opens here and never closes"))
                          .with("file", source_.name())
                          .with("row", row_));
      plain_cell(cell);
      blank = blank && cell.empty();
      if (is_surplus && cells.back().empty()) std::swap(cells.back(), cell);
      count += is_surplus ? 0 : 1;
      const int c = peek();
      if (c < 0) break;
      ++at_;
      if (c == delimiter_) continue;
      if (c == '\r' && peek() == '\n') ++at_;
      break;
    }
    cells.resize(count);
    if (!blank) return true;
  }
}

}  // namespace duban::intake
