// Codes by their labels and spellings, columns by their headings.
#include "cmd/value_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "i18n/catalogue.hpp"
#include "model/due.hpp"
#include "model/records.hpp"
#include "report/hazard_columns.hpp"
#include "report/order_tables.hpp"
#include "report/task_columns.hpp"

namespace duban::cmd {

namespace {

/// Is the word one of those, which stand with semicolons between them?
bool is_listed(std::string_view words, const std::string& word) {
  const auto list = base::split_list(words);
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

namespace {

template <class Enum>
void look_among(const std::vector<std::string>& codes, const std::string& word,
                std::string& meant) {
  const auto& all = model::Words<Enum>::all;
  for (std::size_t i = 0; meant.empty() && i < all.size(); ++i) {
    if (all[i].code.empty() || std::find(codes.begin(), codes.end(), all[i].code) == codes.end())
      continue;
    bool is_it = all[i].is(word);
    for (const auto language : {i18n::Language::chinese, i18n::Language::english})
      is_it = is_it || base::fold(i18n::text_in(language, model::label(static_cast<Enum>(i)))) ==
                           base::fold(word);
    if (is_it) meant = all[i].code;
  }
}

/// Words for codes that no table of the model has.
constexpr std::array other_words{std::pair{"territory", "属地;地区"},
                                 std::pair{"responsible", "责任单位"},
                                 std::pair{"number", "编号"},
                                 std::pair{"acceptance", "验收表"},
                                 std::pair{"photos", "照片"},
                                 std::pair{"letters", "文书"},
                                 std::pair{"reports", "报表"},
                                 std::pair{"dossiers", "档案"},
                                 std::pair{"below", "下级"},
                                 std::pair{"due", "期限;到期"},
                                 std::pair{"found", "检查日期;发现日期"},
                                 std::pair{"behind", "滞后;落后"},
                                 std::pair{"own", "本级;自有"},
                                 std::pair{"reported", "上报;报送"},
                                 std::pair{"zh", "中文"},
                                 std::pair{"en", "英文"},
                                 std::pair{"table", "表格"},
                                 std::pair{"auto", "自动"},
                                 std::pair{"always", "总是"},
                                 std::pair{"never", "从不"}};

}  // namespace

std::string code_named(const std::vector<std::string>& codes, const std::string& word) {
  if (codes.empty() || std::find(codes.begin(), codes.end(), word) != codes.end()) return word;
  std::string meant;
  look_among<model::Grade>(codes, word, meant);
  look_among<model::EvidenceKind>(codes, word, meant);
  look_among<model::AccountKind>(codes, word, meant);
  look_among<model::DueClock>(codes, word, meant);
  look_among<model::Ladder>(codes, word, meant);
  look_among<model::Level>(codes, word, meant);
  look_among<model::UnitKind>(codes, word, meant);
  look_among<model::RoundKind>(codes, word, meant);
  look_among<model::VisitState>(codes, word, meant);
  for (const auto& [code, words] : other_words)
    if (meant.empty() && std::find(codes.begin(), codes.end(), code) != codes.end() &&
        is_listed(words, word))
      meant = code;
  return meant.empty() ? word : meant;
}

bool is_said(const base::Message& message, const std::string& text) {
  for (const auto language : {i18n::Language::chinese, i18n::Language::english})
    if (base::fold(i18n::text_in(language, message)) == base::fold(text)) return true;
  return false;
}

/// Shorter words for columns than their headings.
constexpr std::array column_words{std::pair{"due_on", "期限;整改期限;完成期限;截止日期"},
                                  std::pair{"responsible", "责任单位"},
                                  std::pair{"problem", "问题;隐患;描述"},
                                  std::pair{"lateness", "逾期情况;是否逾期"},
                                  std::pair{"grade", "等级;级别"},
                                  std::pair{"site", "场所;企业"},
                                  std::pair{"lead", "牵头;责任单位"},
                                  std::pair{"measure", "措施"},
                                  std::pair{"days_late", "逾期天数"},
                                  std::pair{"document", "文号"},
                                  std::pair{"subject", "事由"},
                                  std::pair{"to", "主送"}};

std::string column_named(const std::vector<std::string>& columns, const std::string& word) {
  const auto is_column = [&](const std::string& id) {
    return std::find(columns.begin(), columns.end(), id) != columns.end();
  };
  if (is_column(word)) return word;
  for (const auto& [id, words] : column_words)
    if (is_column(id) && is_listed(words, word)) return id;
  for (const auto& id : report::hazard_column_ids())
    if (is_column(id) && is_said(report::hazard_column(id)->heading, word)) return id;
  for (const auto& column : report::task_columns())
    if (is_column(column.id) && is_said(column.heading, word)) return column.id;
  for (const auto& column : report::orders_table().columns)
    if (is_column(column.id) && is_said(column.heading, word)) return column.id;
  std::string found;
  model::each_record_type([&](auto type) {
    for (const auto& field : model::fields_of<typename decltype(type)::type>())
      if (found.empty() && is_column(field.name) && is_said(field.heading, word))
        found = field.name;
  });
  return found.empty() ? word : found;
}

}  // namespace duban::cmd
