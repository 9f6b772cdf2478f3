// Showing a table or a book in the format that was asked for, or that fits where it goes.
#pragma once

#include <string>

#include "cmd/options.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

class Session;

struct OutputOptions {
  std::string format, fields, file, encoding = "utf-8";
  bool list_fields = false;
};
/// --format, -o, --encoding, of a table whose columns are not chosen.
void declare_form(OutputOptions& options, Flags& flags);
/// The same and --fields; `names` are what --fields alone lists, where they are the
/// same for all records.
void declare_output(OutputOptions& options, Flags& flags,
                    std::vector<std::string> (*names)() = nullptr);

/// What can be said of the output before the command begins. Failure usage.
void check_output_options(const OutputOptions& options,
                          std::vector<std::string> (*names)() = nullptr);

/// The columns asked for with --fields, else the usual ones. Failure usage for an unknown one.
std::vector<std::string> chosen_fields(const OutputOptions& options,
                                       const std::vector<std::string>& usual,
                                       const std::vector<std::string>& all);

/// The same without --fields: for a table that was made of the columns chosen.
OutputOptions without_fields(const OutputOptions& options);

/// The ids of a table's columns.
std::vector<std::string> column_ids(const report::Table& table);
/// What --fields asks for is shown to everybody, even where it is blank.
void as_asked(report::Table& table, const OutputOptions& options);

/// Shows a table. With `--fields` alone the names are listed instead.
void show(Session& session, const report::Table& table, const OutputOptions& options);

/// A book without sheets: title, office, head of the log.
report::Book new_book(Session& session, const base::Message& title);
/// Is json or jsonl asked for, by name or by the file's extension?
bool is_output_for_programs(const OutputOptions& options);
/// Does the output go to a reader as tables (a terminal, --format table, a .txt file)?
bool shows_tables(const Session& session, const OutputOptions& options);

/// Writes a book: .xlsx .csv .json .txt by the file's extension; tables, json or csv to standard
/// output.
void show(Session& session, const report::Book& book, const OutputOptions& options,
          bool streaming = false);

}  // namespace duban::cmd
