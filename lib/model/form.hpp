// Definitions of forms, and the forms that went out to units.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/fields.hpp"

namespace duban::model {

/// A definition file that was loaded; versions count per kind and code, none is ever replaced.
struct Definition {
  Id id = 0;
  std::string kind;  ///< form
  std::string code;
  Id version = 0;
  OptDay loaded_on;
  std::string source;  ///< the file, as it was named
  std::string sha256;
  std::string body;
  std::string from_period;  ///< adopted from this period on; empty = not adopted
  std::string by_document;  ///< the paper by which it was adopted
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using DefinitionField = Field<Definition>;
template <>
struct FieldTable<Definition> {
  static constexpr const char* table = "definition";
  static std::span<const DefinitionField> all();
};

/// One workbook that was made for one unit.
struct FormSent {
  Id id = 0;
  std::string uid;  ///< in the workbook, too
  std::string code;
  Id definition = 0;
  Id unit = 0;
  OptDay made_on, due_on;
  Id rows = 0;
  std::string locked;  ///< SHA-256 of what is not to be changed
  OptDay returned_on;
  std::string signer;   ///< who filled it in
  Id nil = 0;           ///< 1 = returned with nothing to report (零报告)
  std::string answers;  ///< hash of all answers, then those of its rows: HASH;NUMBER=HASH;…
  Id times = 0;         ///< how often answers were taken
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using FormSentField = Field<FormSent>;
template <>
struct FieldTable<FormSent> {
  static constexpr const char* table = "form_sent";
  static std::span<const FormSentField> all();
};

/// A column of a form: a fact that is printed and locked, or a question.
struct FormColumn {
  enum class Type { fact, text, integer, decimal, date, choice, share };
  std::string code;
  Type type = Type::text;
  std::string fact;  ///< field of the record
  std::string zh, en;
  std::vector<std::string> choices;
  int decimals = 0;
  int width = 0;  ///< display cells; 0 = by type
};

/// "done given", "fixed_on none", "grade = 重大": one must hold of an answer.
struct FormCondition {
  std::string column, op, value;  ///< op: given, none, =, !=, <, <=, >, >=
};

/// What an answered row does: a verb as on the command line, with its options.
struct FormAction {
  std::string noun, verb;
  std::vector<FormCondition> when;
  std::map<std::string, std::string> options;  ///< option → codes of columns (a;b), or "signer"
};

/// What a definition of the kind form says.
struct FormDefinition {
  std::string code, zh, en, basis, checked;
  bool of_tasks = false;  ///< its rows are tasks, else hazards
  std::vector<FormColumn> columns;
  std::vector<FormAction> actions;
  std::vector<std::string> notes;  ///< 填表说明

  /// The column of that code; nullptr for none.
  [[nodiscard]] const FormColumn* column(const std::string& wanted) const {
    for (const auto& one : columns)
      if (one.code == wanted) return &one;
    return nullptr;
  }
};

}  // namespace duban::model
