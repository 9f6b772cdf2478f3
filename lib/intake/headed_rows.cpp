// Finding the heading, filling merged cells, passing over what is no record.
#include "intake/headed_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/ahead_reader.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::size_t rows_ahead = 40;
constexpr std::size_t rows_alone = 1000;
constexpr std::size_t most_levels = 3;
constexpr std::size_t most_headings = 1000;  ///< no ledger has more columns
constexpr std::size_t kept_rows = 10;

/// The heading of each column when it stands in these rows: the lowest text that means something;
/// 计划 under 整改期限 may mean what both mean together.
std::vector<std::string> headings_of(const std::vector<Row>& rows, std::size_t first,
                                     std::size_t last, const Meanings& meanings) {
  std::size_t width = 0;
  for (std::size_t r = first; r <= last; ++r) width = std::max(width, rows[r].cells.size());
  std::vector<std::string> headings(width);
  std::vector<std::string> over(last - first + 1);  // what spreads to the right on each level
  for (std::size_t c = 0; c < width; ++c) {
    std::string joined;
    for (std::size_t r = first; r <= last; ++r) {
      const std::string own(c < rows[r].cells.size() ? base::trim(rows[r].cells[c]) : "");
      if (!own.empty()) {
        over[r - first] = own;
        for (std::size_t below = r - first + 1; below < over.size(); ++below) over[below].clear();
        headings[c] = own;
      }
      joined += r < last || !own.empty() ? over[r - first] : "";
    }
    if (first < last && !headings[c].empty() && meanings(headings[c]) == Meaning::none &&
        meanings(joined) != Meaning::none)
      headings[c] = joined;
  }
  return headings;
}

struct Score {
  std::size_t fields = 0, known = 0, all = 0;
  [[nodiscard]] bool is_heading() const {
    return fields > 0 && (known * 2 >= all || fields >= 3) && (all <= 2 || fields >= 2);
  }
  [[nodiscard]] std::size_t points() const { return fields * 2 + known; }
};

Score score(const std::vector<std::string>& headings, const Meanings& meanings) {
  Score result;
  std::set<std::string> once;
  for (const auto& heading : headings) {
    if (heading.empty()) continue;
    ++result.all;
    const Meaning meaning =
        once.insert(base::fold(heading)).second ? meanings(heading) : Meaning::none;
    if (meaning != Meaning::none) ++result.known;
    if (meaning == Meaning::field) ++result.fields;
  }
  return result;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const auto word) { return text.starts_with(word); });
}

bool is_total(std::string_view folded) {
  return begins_with_any(folded, {"合计", "总计", "小计", "共计", "累计", "total"});
}

bool is_note(std::string_view folded) {
  if (begins_with_any(folded, {"填表人", "填报人", "填表单位", "填报单位", "填报日期", "填表日期",
                               "填报时间", "制表", "审核人", "审批人", "签发人", "单位负责人",
                               "填表说明", "报送单位", "主要负责人", "分管领导"}))
    return true;
  return begins_with_any(
      folded, {"注:", "说明:", "备注:", "注1", "备注1", "说明1",
               "note:", "负责人:", "联系人:", "联系电话:", "审核:", "盖章", "(无)", "(none)"});
}

/// 一、… (二)… 第三部分: what divides a long ledger.
bool is_division(std::string_view folded) {
  if (folded.starts_with('(')) folded.remove_prefix(1);
  if (folded.starts_with("第")) folded.remove_prefix(std::string_view("第").size());
  bool numbered = false;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view figure :
         {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})
      if (folded.starts_with(figure)) {
        folded.remove_prefix(figure.size());
        numbered = more = true;
      }
  }
  return numbered && begins_with_any(folded, {"、", ".", ")", "部分", "类", "章"});
}

}  // namespace

HeadingRows read_heading_rows(const std::string& text) {
  HeadingRows rows;
  const char* const end = text.data() + text.size();
  auto [at, error] = std::from_chars(text.data(), end, rows.first);
  rows.last = rows.first;
  bool good = error == std::errc{} && rows.first > 0;
  if (good && at != end) {
    const auto [stop, wrong] = std::from_chars(at + 1, end, rows.last);
    good = *at == '-' && wrong == std::errc{} && stop == end;
  }
  if (!good || rows.last < rows.first || rows.last - rows.first >= most_levels ||
      rows.last > rows_ahead)
    throw Failure(Kind::usage,
                  Message(N_("--header-row {text}: write the row of the headings, such "
                             "as 3, or 3-4 when they stand in two (at most three "
                             "rows, within the first 40)"))
                      .with("text", text));
  return rows;
}

HeadedRows::HeadedRows(std::unique_ptr<RowReader> rows, std::string file, std::string sheet,
                       const Meanings& meanings, HeadingRows asked)
    : rows_(std::move(rows)),
      file_(std::move(file)),
      sheet_(std::move(sheet)),
      meanings_(meanings),
      at_(asked) {
  read_ahead();
  if (ahead_.empty()) return;
  if (at_.first == 0) {
    find_heading();
  } else {
    const auto from = std::find_if(ahead_.begin(), ahead_.end(),
                                   [&](const Row& row) { return row.number >= at_.first; });
    const auto until =
        std::find_if(from, ahead_.end(), [&](const Row& row) { return row.number > at_.last; });
    if (from == until)
      throw Failure(Kind::invalid, Message(N_("{file} has no text in row {row}"))
                                       .with("file", file_)
                                       .with("row", at_.first));
    found_ = true;
    take_heading(static_cast<std::size_t>(from - ahead_.begin()),
                 static_cast<std::size_t>(until - ahead_.begin()) - 1);
  }
  rows_->keep(headings_.size());
  for (Row& row : ahead_)
    if (row.cells.size() > headings_.size() + 1) {
      for (std::size_t c = headings_.size() + 1; c < row.cells.size(); ++c)
        if (row.cells[headings_.size()].empty()) row.cells[headings_.size()].swap(row.cells[c]);
      row.cells.resize(headings_.size() + 1);
    }
  filled_.resize(headings_.size());
  merges_ = rows_->merges();
  std::stable_sort(merges_.begin(), merges_.end(),
                   [](const Merge& a, const Merge& b) { return a.top < b.top; });
}

void HeadedRows::read_ahead() {
  rows_->keep(most_headings);
  Row row;
  while (ahead_.size() < rows_ahead && rows_->next(row)) ahead_.push_back(row);
}

/// The best heading within the first rows; no points when there is none.
HeadedRows::Block HeadedRows::best_heading(std::size_t rows) const {
  Block best;
  for (std::size_t levels = 0; levels < most_levels; ++levels)  // of equals, the fewest rows
    for (std::size_t from = 0; from + levels < rows; ++from) {
      const std::size_t until = from + levels;
      const Score its = score(headings_of(ahead_, from, until, meanings_), meanings_);
      if (its.is_heading() && its.points() > best.points)
        best = {from, until, its.points(), its.fields};
    }
  return best;
}

bool HeadedRows::has_record_between(std::size_t last, std::size_t next) const {
  for (std::size_t r = last + 1; r < next; ++r) {
    std::size_t texts = 0;
    for (const auto& cell : ahead_[r].cells) texts += base::trim(cell).empty() ? 0 : 1;
    if (texts >= 3 && score(headings_of(ahead_, r, r, meanings_), meanings_).known < 2) return true;
  }
  return false;
}

/// The best heading, but the first one where records stand between two: of a page that is headed
/// once more, or of another table.
void HeadedRows::find_heading() {
  Block best = best_heading(ahead_.size());
  found_ = best.points > 0;
  for (Block above = best; above.points > 0 && above.first > 0;) {
    above = best_heading(above.first);
    if (above.fields >= 3 && above.points * 2 >= best.points &&
        has_record_between(above.last, best.first))
      best = above;
  }
  take_heading(best.first, best.last);
}

void HeadedRows::take_heading(std::size_t first, std::size_t last) {
  headings_ = headings_of(ahead_, first, last, meanings_);
  while (!headings_.empty() && headings_.back().empty()) headings_.pop_back();
  at_ = {ahead_[first].number, ahead_[last].number};
  for (std::size_t r = 0; r < first; ++r)
    for (const auto& cell : ahead_[r].cells)
      if (const auto text = base::trim(cell); !text.empty()) titles_.emplace_back(text);
  for (const auto& heading : headings_) {
    const std::size_t column = folded_.size();
    folded_.push_back({base::fold(heading)});
    for (std::size_t r = first; r <= last; ++r)
      if (column < ahead_[r].cells.size() && !ahead_[r].cells[column].empty())
        folded_.back().insert(base::fold(ahead_[r].cells[column]));
    all_folded_.insert(folded_.back().begin(), folded_.back().end());
    means_.push_back(heading.empty() ? Meaning::left_out : meanings_(heading));
  }
  ahead_at_ = last + 1;
}

std::vector<std::string> HeadedRows::hidden_columns() const {
  std::vector<std::string> names;
  for (const std::size_t column : rows_->hidden_columns())
    if (column < headings_.size() && !headings_[column].empty()) names.push_back(headings_[column]);
  return names;
}

bool HeadedRows::next(Row& row) {
  for (;;) {
    if (ahead_at_ < ahead_.size())
      std::swap(row, ahead_[ahead_at_++]);
    else if (!read(row))
      return false;
    fill_merged(row);
    const auto kind = is_no_record(row);
    if (!kind) {
      expect_no_other_heading(row);
      break;
    }
    pass(row, *kind);
  }
  if (row.hidden) ++hidden_;
  if (!fill_.empty()) {
    above_.resize(headings_.size());
    for (const std::size_t column : fill_) {
      if (row.cells.size() <= column) row.cells.resize(column + 1);
      if (base::trim(row.cells[column]).empty()) {
        row.cells[column] = above_[column];
        if (!above_[column].empty()) ++filled_[column];
      } else {
        above_[column] = row.cells[column];
      }
    }
  }
  return true;
}

/// A long table is read on another thread.
bool HeadedRows::read(Row& row) {
  if (++read_ == rows_alone) rows_ = std::make_unique<AheadReader>(std::move(rows_));
  return rows_->next(row);
}

/// A cell that is merged downwards stands in each of its rows.
void HeadedRows::fill_merged(Row& row) {
  row.merged.clear();
  if (merges_.empty()) return;
  std::erase_if(merged_, [&](const Filling& its) { return its.until < row.number; });
  for (; next_merge_ < merges_.size() && merges_[next_merge_].top <= row.number; ++next_merge_) {
    const Merge& merge = merges_[next_merge_];
    const bool begins_here = merge.top == row.number && merge.bottom > merge.top;
    if (!begins_here || merge.left >= row.cells.size() || merge.left >= headings_.size() ||
        row.cells[merge.left].empty())
      continue;
    merged_.push_back({merge.bottom, merge.left, row.cells[merge.left], row.kind(merge.left)});
  }
  for (const Filling& its : merged_) {
    if (its.column < row.cells.size() && !row.cells[its.column].empty()) continue;
    if (row.cells.size() <= its.column) {
      row.cells.resize(its.column + 1);
      row.kinds.resize(its.column + 1, CellKind::text);
    }
    row.cells[its.column] = its.text;
    row.kinds[its.column] = its.kind;
    row.merged.push_back(its.column);
    ++filled_[its.column];
  }
}

/// Below another heading with other columns nothing can be read by this one.
void HeadedRows::expect_no_other_heading(const Row& row) const {
  std::size_t seen = 0, named = 0;
  for (const auto& cell : row.cells) {
    if (base::trim(cell).empty()) continue;
    if (all_folded_.contains(base::fold(cell))) ++named;
    if (++seen == 4 && named == 0) return;
  }
  if (named < 2) return;
  const Score its = score(headings_of({row}, 0, 0, meanings_), meanings_);
  if (!its.is_heading() || its.fields < 3 || its.known * 2 < seen) return;
  throw Failure(Kind::invalid,
                Message(N_("{file}, row {row}: another heading, with other columns; put what "
                           "stands below it on a sheet of its own, or make the headings alike"))
                    .with("file", sheet_.empty() ? file_ : file_ + " " + sheet_)
                    .with("row", row.number));
}

namespace {

/// 12, 3.5, 2026-3-1, 45%, 共12条: what may stand beside 合计.
bool is_figure(std::string_view folded) {
  if (!folded.empty() && (folded.front() == '-' || folded.front() == '/')) folded.remove_prefix(1);
  return folded.empty() || (folded.front() >= '0' && folded.front() <= '9') ||
         folded.starts_with("共");
}

/// 合计 with figures, 填表人 and 审核人 with what belongs to them, a remark by itself: then nothing
/// of the row is a record.
bool is_only(const Row& row, bool total) {
  std::size_t texts = 0, fitting = 0;
  bool is_label = false, is_remark = false;
  for (const auto& cell : row.cells) {
    const std::string text = base::fold(base::shorten(base::trim(cell), 20));
    if (text.empty()) continue;
    if (++texts == 1) {
      is_label = text.ends_with(":") && text.size() <= std::string_view("说明说明:").size();
      is_remark = begins_with_any(text, {"注", "说明", "备注", "note"});
    }
    fitting += total ? (is_total(text) || is_figure(text)) : is_note(text);
  }
  if (total) return fitting == texts;
  if (is_remark) return fitting == texts || (is_label && texts == 2);
  return fitting * 2 >= texts;
}

}  // namespace

/// Only a few words that sum up or explain are no record; a row that merely lacks something is
/// one, and what it lacks is told.
std::optional<PassedOver> HeadedRows::is_no_record(const Row& row) const {
  std::size_t texts = 0, fields = 0, same = 0, first = row.cells.size();
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (row.cells[c].empty() || base::trim(row.cells[c]).empty()) continue;
    first = std::min(first, c);
    ++texts;
    if (c >= headings_.size() || means_[c] == Meaning::field) ++fields;
    if (texts > 3 && fields > 3 && same == 0) return std::nullopt;
    if (c < headings_.size() && folded_[c].contains(base::fold(row.cells[c]))) ++same;
  }
  if (texts == 0) return PassedOver::nothing;
  if (same >= 2 && same == texts) return PassedOver::heading_again;
  const std::string begin = base::fold(base::shorten(row.cells[first], 20));
  if (is_total(begin) && is_only(row, true)) return PassedOver::total;
  if (is_note(begin) && is_only(row, false)) return PassedOver::note;
  if (headings_.size() >= 4 && texts == 1) {
    if (is_division(begin)) return PassedOver::group;
    const auto begins =
        std::lower_bound(merges_.begin(), merges_.end(), row.number,
                         [](const Merge& merge, std::size_t number) { return merge.top < number; });
    for (auto merge = begins; merge != merges_.end() && merge->top == row.number; ++merge)
      if (merge->left == first && merge->right >= first + 2) return PassedOver::note;
  }
  if (fields == 0) return PassedOver::nothing;
  return std::nullopt;
}

void HeadedRows::pass(const Row& row, PassedOver kind) {
  Passed& its = passed_[static_cast<std::size_t>(kind)];
  ++its.count;
  if (its.rows.size() < kept_rows) its.rows.push_back(row.number);
  if (kind != PassedOver::note || notes_.size() >= kept_rows) return;
  for (const auto& cell : row.cells)
    if (!base::trim(cell).empty()) notes_.emplace_back(base::trim(cell));
}

}  // namespace duban::intake
