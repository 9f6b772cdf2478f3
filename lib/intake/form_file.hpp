// A form that came back: what it is, and what was answered.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "intake/table_file.hpp"
#include "model/form.hpp"

namespace duban::intake {

/// The name of the hidden sheet that says which form a workbook is.
constexpr const char* form_sheet = "duban-form";
/// Columns of the hidden sheet from here on hold the words of long drop-downs.
constexpr std::size_t form_lists = 100;

/// What the hidden sheet says.
struct FormMeta {
  std::string uid, code;
  /// The locked cells as they were sent, number first, in the order of the page.
  std::vector<std::vector<std::string>> locked;
};
/// Nothing for a workbook that is no form of duban.
std::optional<FormMeta> read_form_meta(TableFile& file);
/// The text whose SHA-256 stands on record.
std::string locked_text(const std::vector<std::vector<std::string>>& rows);

/// One row with answers.
struct FormRow {
  std::size_t row = 0;  ///< as the spreadsheet shows it
  std::string number;
  std::map<std::string, std::string> answers;  ///< by code; dates as ISO; blanks left out
};
struct FormAnswers {
  bool is_told = false;       ///< something was answered, be it wrong; or the page is gone
  std::vector<FormRow> rows;  ///< those that were answered
  std::string signer;         ///< 填表人
  bool nil = false;           ///< 零报告
  base::Findings findings;
};
/// Reads the page and compares it with what was sent. What is wrong with an answer is an error; a
/// locked cell that was changed, a row that is gone and a sum that does not fit are warnings: only
/// answers count, by their number. A row with a number that was not sent is an error.
FormAnswers read_form_answers(TableFile& file, const FormMeta& meta,
                              const model::FormDefinition& form, base::Day today);

}  // namespace duban::intake
