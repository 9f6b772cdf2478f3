// Reading forms back.
#include "intake/form_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "base/text.hpp"
#include "intake/cell_text.hpp"
#include "intake/date_text.hpp"
#include "intake/told_words.hpp"
#include "model/share.hpp"

namespace duban::intake {

using base::Message;
using base::Severity;
using model::FormColumn;
using model::FormDefinition;
using Type = model::FormColumn::Type;

namespace {

/// All rows of a sheet.
std::vector<Row> rows_of(TableFile& file, std::size_t sheet) {
  std::vector<Row> rows;
  const auto reader = file.open(sheet);
  Row row;
  while (reader->next(row)) rows.push_back(row);
  return rows;
}

/// A cell without blanks around it; empty for one that only looks filled.
std::string cell(const Row& row, std::size_t column) {
  if (column >= row.cells.size() || base::fold(row.cells[column]).empty()) return {};
  return std::string(base::trim(row.cells[column]));
}

}  // namespace

std::optional<FormMeta> read_form_meta(TableFile& file) {
  for (std::size_t i = 0; i < file.sheets().size(); ++i) {
    if (file.sheets()[i].name != form_sheet || !file.sheets()[i].is_table) continue;
    FormMeta meta;
    for (const Row& row : rows_of(file, i)) {
      const std::string key = cell(row, 0);
      if (key == "uid") meta.uid = cell(row, 1);
      if (key == "form") meta.code = cell(row, 1);
      if (key != "row") continue;
      std::vector<std::string> cells;
      for (std::size_t c = 1; c < std::min(row.cells.size(), form_lists); ++c)
        cells.push_back(cell(row, c));
      meta.locked.push_back(std::move(cells));
    }
    if (!meta.uid.empty()) return meta;
  }
  return std::nullopt;
}

std::string locked_text(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (auto cells : rows) {
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    for (const auto& one : cells) text += std::string(base::trim(one)) + '\x1f';
    text += '\n';
  }
  return text;
}

namespace {

class FormPage {
 public:
  FormPage(TableFile& file, const FormMeta& meta, const FormDefinition& form, base::Day today)
      : file_(file), meta_(meta), form_(form), today_(today) {}

  FormAnswers read() {
    std::size_t sheet = 0;
    while (sheet < file_.sheets().size() && file_.sheets()[sheet].hidden) ++sheet;
    if (sheet == file_.sheets().size() || !find_heading(sheet)) {
      answers_.is_told = true;
      find(Severity::error, 0, nullptr, "",
           N_("the page of the form is gone, or its headings are"));
      return std::move(answers_);
    }
    last_ = heading_;
    for (std::size_t i = heading_ + 1; i < rows_.size(); ++i)
      if (take(rows_[i])) last_ = i;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (i < heading_ || i > last_) take_head_and_foot(rows_[i]);
    for (const auto& sent : meta_.locked)
      if (!sent.empty() && !seen_.contains(sent.front()))
        find(Severity::warning, 0, nullptr, sent.front(), N_("this row was sent and is gone"));
    check_sum();
    return std::move(answers_);
  }

 private:
  void find(Severity severity, std::size_t row, const FormColumn* column, const std::string& value,
            const Message& what) {
    base::Finding finding{severity, file_.file(), row, "", base::shorten(value, 60), what};
    if (column != nullptr) {
      finding.column = column->zh.empty() ? column->code : column->zh;
      for (const auto& [at, its] : columns_)
        if (its == column) finding.letters = column_letters(at);
    }
    answers_.findings.push_back(std::move(finding));
  }

  /// The row that holds the headings of all questions.
  bool find_heading(std::size_t sheet) {
    rows_ = rows_of(file_, sheet);
    std::size_t questions = 0;
    for (const auto& column : form_.columns) questions += column.type == Type::fact ? 0 : 1;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      std::map<std::size_t, const FormColumn*> found;
      std::size_t answered = 0;
      for (std::size_t c = 0; c < rows_[r].cells.size(); ++c)
        for (const auto& column : form_.columns) {
          const std::string text = base::fold(rows_[r].cells[c]);
          const bool is_it = column.type != Type::fact && !text.empty() &&
                             (text == base::fold(column.zh) || text == base::fold(column.en));
          if (!is_it) continue;
          const auto twice = std::find_if(found.begin(), found.end(), [&](const auto& other) {
            return other.second == &column;
          });
          if (twice != found.end()) twice_.push_back(&column);
          found[c] = &column, ++answered;
        }
      if (answered < questions || answered == 0) continue;
      heading_ = r;
      columns_ = std::move(found);
      for (const auto* column : twice_)
        find(Severity::error, rows_[r].number, column, "",
             N_("two columns have this heading: which of them counts?"));
      std::size_t at = 0;  // facts stand where they were sent, before the questions
      for (const auto& column : form_.columns) {
        if (column.type == Type::fact && !columns_.contains(at)) columns_[at] = &column;
        ++at;
      }
      return true;
    }
    return false;
  }

  /// False for a row without a number that was sent.
  bool take(const Row& row) {
    FormRow answered;
    answered.row = row.number;
    bool any = false;
    std::vector<std::string> facts;
    for (const auto& [at, column] : columns_) {
      const std::string text = cell(row, at);
      if (column->type == Type::fact) {
        facts.push_back(text);
        if (column->fact == "number") answered.number = text;
        continue;
      }
      if (has_content(row, at) && (!text.empty() || row.kind(at) != CellKind::text)) any = true;
    }
    if (!is_number(answered.number)) {
      if (any && !is_foot(answered.number))
        find(Severity::error, row.number, nullptr, answered.number,
             answered.number.empty()
                 ? N_("answers stand beside no number")
                 : N_("this number was not sent with the form; add matters by their own command"));
      return false;
    }
    answers_.is_told = answers_.is_told || any;
    if (!seen_.insert(answered.number).second) {
      find(Severity::error, row.number, nullptr, answered.number, N_("this number stands twice"));
      return true;
    }
    compare(row, answered.number, facts);
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (!columns_.contains(c) && !cell(row, c).empty())
        find(Severity::warning, row.number, nullptr, cell(row, c),
             Message(N_("stands in column {letters}, which the form does not have: not taken"))
                 .with("letters", column_letters(c)));
    for (const auto& [at, column] : columns_)
      if (column->type != Type::fact) answer(row, at, *column, answered);
    if (!answered.answers.empty()) answers_.rows.push_back(std::move(answered));
    return true;
  }

  [[nodiscard]] bool is_number(const std::string& text) const {
    return std::any_of(meta_.locked.begin(), meta_.locked.end(),
                       [&](const auto& row) { return !row.empty() && row.front() == text; });
  }

  static bool is_foot(const std::string& text) {
    for (const std::string_view word :
         {"负责人", "审核人", "填表人", "核对数", "电话", "日期", "Head", "Check", "Filled", "Sum"})
      if (text.starts_with(word)) return true;
    return false;
  }

  void compare(const Row& row, const std::string& number, const std::vector<std::string>& facts) {
    const auto sent = std::find_if(meta_.locked.begin(), meta_.locked.end(), [&](const auto& its) {
      return !its.empty() && its.front() == number;
    });
    std::size_t i = 0;
    for (const auto& [at, column] : columns_) {
      if (column->type != Type::fact) continue;
      const std::string was = i < sent->size() ? (*sent)[i] : "";
      const std::string is = i < facts.size() ? facts[i] : "";
      ++i;
      if (was != is)
        find(Severity::warning, row.number, column, is,
             Message(N_("a locked cell was changed (it was sent as \"{was}\"); only the answers "
                        "count"))
                 .with("was", base::shorten(was, 40)));
    }
  }

  void answer(const Row& row, std::size_t at, const FormColumn& column, FormRow& answered) {
    const std::string text = cell(row, at);
    const auto refuse = [&](const Message& what) {
      find(Severity::error, row.number, &column, text, what);
    };
    auto broken =
        broken_cell(row, at, text, column.type == Type::text && row.kind(at) != CellKind::date);
    if (broken.empty() && column.type == Type::date) broken = doubtful_day(row, at);
    if (!broken.empty()) return refuse(broken);
    if (text.empty()) return;
    if (row.kind(at) == CellKind::date && column.type != Type::date)
      return refuse(N_("a date stands where something else is asked"));
    add_up(row, at);
    switch (column.type) {
      case Type::date: {
        const DateText read = read_date(text, today_.year());
        if (const auto* wrong = std::get_if<Message>(&read)) return refuse(*wrong);
        answered.answers[column.code] = base::to_iso(std::get<base::Day>(read));
        return;
      }
      case Type::integer:
      case Type::decimal: {
        const auto number = model::parse_amount(text);
        if (!number || (column.type == Type::integer && *number != std::floor(*number)))
          return refuse(N_("no number; write it like 12 or 35.5"));
        break;
      }
      case Type::share:
        if (!model::parse_share(text))
          return refuse(N_("no share; write it like 45% or 45.5%, from 0% to 100%"));
        break;
      case Type::choice:
        if (std::find(column.choices.begin(), column.choices.end(), text) == column.choices.end())
          return refuse(Message(N_("none of the choices ({all})"))
                            .with("all", base::join(column.choices, ", ")));
        break;
      default: break;
    }
    answered.answers[column.code] = text;
  }

  /// Numbers of the answers, as the sum on the page has them: dates are numbers to a spreadsheet.
  void add_up(const Row& row, std::size_t at) {
    const std::string text = cell(row, at);
    if (row.kind(at) == CellKind::date) {
      if (const auto day = base::parse_iso_day(std::string_view(text).substr(0, 10)))
        sum_ += static_cast<double>(day->serial() + 25569);
      return;
    }
    if (row.kind(at) != CellKind::number) return;
    const bool is_share = text.ends_with('%');
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size() - (is_share ? 1 : 0), number);
    sum_ += is_share ? number / 100 : number;
  }

  void check_sum() {
    if (!told_sum_ || std::fabs(*told_sum_ - sum_) < 0.005) return;
    find(Severity::warning, 0, nullptr, "",
         N_("the sum on the page is not that of its answers: a print of it may differ"));
  }

  /// 零报告, 填表人, 核对数: what stands to the right of these words.
  void take_head_and_foot(const Row& row) {
    for (std::size_t c = 0; c + 1 < row.cells.size(); ++c) {
      const std::string word = base::fold(row.cells[c]);
      const auto behind = [&] {
        for (std::size_t next = c + 1; next < row.cells.size() && next <= c + 3; ++next)
          if (const std::string text = cell(row, next); !text.empty())
            return base::fold(text).ends_with(':') ? std::string() : text;  // the next label
        return std::string();
      };
      if (word.starts_with("零报告") || word.starts_with("nilreturn")) {
        const auto yes = read_yes(behind());
        answers_.nil = yes && *yes;
      } else if (word.starts_with("填表人") || word.starts_with("filledinby")) {
        answers_.signer = behind();
      } else if (word.starts_with("核对数") || word.starts_with("checksum")) {
        double number = 0;
        const std::string text = behind();
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc{} && end == text.data() + text.size()) told_sum_ = number;
      }
    }
  }

  TableFile& file_;
  const FormMeta& meta_;
  const FormDefinition& form_;
  base::Day today_;
  std::vector<Row> rows_;
  std::size_t heading_ = 0, last_ = 0;  ///< the heading, and the last row with a number
  std::map<std::size_t, const FormColumn*> columns_;
  std::set<std::string> seen_;
  std::vector<const FormColumn*> twice_;  ///< questions whose heading stands twice
  double sum_ = 0;
  std::optional<double> told_sum_;
  FormAnswers answers_;
};

}  // namespace

FormAnswers read_form_answers(TableFile& file, const FormMeta& meta, const FormDefinition& form,
                              base::Day today) {
  return FormPage(file, meta, form, today).read();
}

}  // namespace duban::intake
