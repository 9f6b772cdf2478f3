// What imports share: which sheets are read, what becomes of rows that cannot be taken, the table
// of matched headings, and what is said afterwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/import_run.hpp"
#include "cmd/options.hpp"
#include "intake/mapping.hpp"
#include "intake/sheet_choice.hpp"
#include "intake/source.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

class Session;

/// The encoding of that name; nothing for an empty text. Failure usage for an unknown one.
std::optional<intake::Encoding> encoding_value(const std::string& name);

/// --sheet, --header-row, --fill-down.
struct SheetInput {
  std::vector<std::string> sheets, fill_down;
  std::string header_row;
  [[nodiscard]] intake::SheetOptions options() const;
};
void declare_sheets(SheetInput& input, Flags& flags);

/// --map, --show-map, --write-map.
struct MapInput {
  std::string map, write_map;
  bool show_map = false;
};
void declare_map(MapInput& input, Flags& flags);
/// The mapping asked for, else the shipped one (a file of the folder for templates); what the
/// shipped one never takes is never taken, whatever another says.
intake::Mapping mapping_of(Session& session, const MapInput& input, const char* shipped,
                           std::span<const std::string_view> fields);
/// A mapping file that can be edited, with the headings of these sheets in it.
void write_map(Session& session, const std::string& file, const intake::Mapping& mapping,
               const std::vector<std::vector<std::string>>& headings);

/// --each, --reject, --findings, --mark, --strict.
struct RowInput {
  bool each = false, strict = false;
  std::string reject, findings, mark;
  /// Failure usage when the file cannot be marked: standard input is read once.
  [[nodiscard]] casework::ImportHow how(const std::string& file) const;
};
void declare_rows(RowInput& input, Flags& flags);
/// Lists the findings, writes the files that were asked for, and says what must be decided first,
/// with the command to be copied; `encoding` is what the file was read as. The exit code: 0 when
/// rows may be taken.
int tell_findings(Session& session, const RowInput& input, const casework::ImportTally& tally,
                  const std::string& file, const std::optional<intake::Encoding>& encoding);

/// --show-map: heading and meaning; columns of several sheets below each other.
report::Table headings_table();
/// `heading` alone, or with what it means.
report::Row heading_row(const std::string& sheet, std::size_t column,
                        const intake::MatchedColumn& matched, const intake::Mapping& mapping);

/// How many rows the file has, and in which encoding.
void say_size(Session& session, const std::string& file, const casework::ImportTally& tally);
/// How the file was read, which headings were not taken, which records the file no longer has, and
/// whether it was a dry run.
void say_rest(Session& session, const casework::ImportTally& tally);

}  // namespace duban::cmd
