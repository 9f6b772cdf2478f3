// Choosing a renderer.
#include "cmd/output.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "cmd/value_words.hpp"
#include "gather/in_force.hpp"
#include "i18n/catalogue.hpp"
#include "render/docx_book.hpp"
#include "render/plain.hpp"
#include "render/text_of.hpp"
#include "render/xlsx.hpp"
#include "store/event_log.hpp"
#include "store/office_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

bool to_file(const OutputOptions& options) { return !options.file.empty() && options.file != "-"; }

/// The form that the options name, or the extension of the file; empty when neither does.
std::string format_named(const OutputOptions& options) {
  if (!options.format.empty()) return options.format;
  if (!to_file(options)) return {};
  const auto dot = options.file.rfind('.');
  const std::string extension =
      dot == std::string::npos ? "" : base::fold(options.file.substr(dot + 1));
  if (extension == "csv" || extension == "tsv" || extension == "json" || extension == "jsonl" ||
      extension == "xlsx" || extension == "docx")
    return extension;
  if (extension == "txt") return "table";
  throw Failure(Kind::usage, Message(N_("{file}: the extension must be xlsx, docx, csv, tsv, "
                                        "json, jsonl or txt, or give --format"))
                                 .with("file", options.file));
}

std::string format_of(const Session& session, const OutputOptions& options) {
  const std::string named = format_named(options);
  if (!named.empty()) return named;
  return session.environment().out_is_terminal ? "table" : "pipe";
}

void put(Session& session, const std::string& text, const OutputOptions& options, bool with_mark) {
  const bool gb = base::fold(options.encoding) == "gb18030";
  std::string bytes = gb ? render::to_gb18030(text) : text;
  if (!to_file(options)) {
    session.out() << bytes << std::flush;
    return;
  }
  if (with_mark && !gb) bytes.insert(0, "\xEF\xBB\xBF");
  base::write_file(options.file, bytes, session.access());
}

report::Book book_of(Session& session, const report::Table& table) {
  report::Book book = new_book(session, table.title);
  book.sheets.push_back({table.id, table.title, table.title, {}, {table}, {}});
  return book;
}

bool is_for_programs(const std::string& format) { return format == "json" || format == "jsonl"; }

/// Is it looked at as a whole, and not cut into columns by a script?
bool is_page(const std::string& format) {
  return format == "table" || format == "xlsx" || format == "docx";
}

bool is_office(const std::string& format) { return format == "xlsx" || format == "docx"; }

/// A workbook or a document.
void office_file(Session& session, const report::Book& book, const OutputOptions& options,
                 const std::string& format, bool streaming) {
  if (format == "docx")
    return render::write_docx(options.file, book, gather::rules_of(session.database()).decimals,
                              session.access());
  render::WorkbookStyle style;
  style.created = session.document_time();
  style.decimals = gather::rules_of(session.database()).decimals;
  style.streaming = streaming;
  style.access = session.access();
  render::write_workbook(options.file, book, style);
}

bool has_share(const report::Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const auto& column) { return column.kind == report::Kind::share; });
}

/// Decimals of rates, a setting of the rules; read only when there is a rate to show.
int decimals_of(Session& session, bool any_share) {
  return any_share ? gather::rules_of(session.database()).decimals : 1;
}

int decimals_of(Session& session, const report::Book& book) {
  bool any = false;
  for (const auto& sheet : book.sheets)
    for (const auto& table : sheet.tables) any = any || has_share(table);
  return decimals_of(session, any);
}

/// Every table of a book that has rows, one below the other, each under its title.
void tables(Session& session, std::ostream& out, const report::Book& book, bool to_file) {
  const bool colour = !to_file && session.colour(session.environment().out_is_terminal);
  const int decimals = decimals_of(session, book);
  bool first = true;
  for (const auto& sheet : book.sheets) {
    if (!sheet.paragraph.empty()) {
      out << (first ? "" : "\n") << i18n::text(sheet.paragraph) << '\n';
      first = false;
    }
    for (const auto& table : sheet.tables) {
      if (table.rows.empty() && !table.stream) continue;
      if (!first) out << '\n';
      const Message& title = table.title.empty() ? sheet.title : table.title;
      if (!first && !title.empty()) out << i18n::text(title) << '\n';
      first = false;
      render::terminal_table(out, table,
                             {to_file ? 200 : session.environment().columns, colour,
                              session.ambiguous_width(), decimals});
    }
  }
}

/// Below a list on a terminal. What a step prints of the one record it was about is no list.
void total_line(std::ostream& out, const report::Table& table, const render::Shown& shown) {
  if (shown.rows < 2 && (!table.stream || shown.rows == 0)) return;
  const bool has_total = !table.rows.empty() && !table.rows.back().empty() &&
                         table.rows.back().front().role == report::Role::total;
  if (has_total) return;
  const Message all = Message(N_("{n} in all")).with("n", shown.rows);
  out << i18n::text(shown.overdue == 0 ? all
                                       : Message(N_("{all}, overdue {overdue}"))
                                             .with("all", all)
                                             .with("overdue", shown.overdue))
      << '\n';
}

report::Table only(const report::Table& table, const OutputOptions& options) {
  if (options.fields.empty()) return table;
  if (table.facts) return only(report::across(table), options);
  const auto all = column_ids(table);
  OutputOptions by_id = options;  // a column may be named by its heading on the list itself
  by_id.fields.clear();
  for (const auto& field : base::split_list(options.fields)) {
    std::string id = field;
    const bool is_id = std::find(all.begin(), all.end(), field) != all.end();
    for (const auto& column : table.columns)
      if (!is_id && id == field && is_said(column.heading, field)) id = column.id;
    by_id.fields += (by_id.fields.empty() ? "" : ",") + id;
  }
  auto chosen = picked(table, chosen_fields(by_id, all, all));
  as_asked(chosen, options);
  return chosen;
}

/// What may be asked for of a book: the facts of the record that it shows, else columns of its
/// tables as table.column.
std::vector<std::string> fields_of(const report::Book& book) {
  std::vector<std::string> fields;
  for (const auto& sheet : book.sheets)
    for (const auto& table : sheet.tables) {
      if (table.facts) return column_ids(report::across(table));
      for (const auto& column : table.columns) fields.push_back(table.id + "." + column.id);
    }
  return fields;
}

/// The book with what was asked for only.
report::Book only(report::Book book, const OutputOptions& options) {
  const auto wanted = chosen_fields(options, {}, fields_of(book));
  if (wanted.empty()) return book;
  for (const auto& sheet : book.sheets)
    for (const auto& table : sheet.tables)
      if (table.facts) {
        report::Sheet of_record = sheet;
        of_record.tables = {only(table, options)};
        book.sheets = {of_record};
        return book;
      }
  for (auto& sheet : book.sheets) {
    for (auto& table : sheet.tables) {
      std::vector<std::string> columns;
      for (const auto& field : wanted)
        if (field.starts_with(table.id + ".")) columns.push_back(field.substr(table.id.size() + 1));
      table = picked(table, columns);
    }
    std::erase_if(sheet.tables, [](const auto& table) { return table.columns.empty(); });
    sheet.charts.clear();
  }
  std::erase_if(book.sheets, [](const auto& sheet) { return sheet.tables.empty(); });
  return book;
}

void declare(OutputOptions& o, Flags& flags, bool with_fields,
             std::vector<std::string> (*names)()) {
  flags.choice(o.format, "--format", {"table", "tsv", "csv", "json", "jsonl", "xlsx", "docx"},
               N_("form of the output (default: a table on a terminal, tab-separated in a pipe)"));
  if (with_fields)
    flags
        .maybe(o.list_fields, o.fields, "--fields", "a,b,c",
               N_("only these columns; alone: list them"))
        .lists(names);
  flags.text(o.file, "-o,--output", "FILE", N_("write to a file; its extension chooses the form"))
      .writes()
      .choice(o.encoding, "--encoding", {"utf-8", "gb18030"}, N_("encoding of csv and tsv"));
}

}  // namespace

void check_output_options(const OutputOptions& o, std::vector<std::string> (*names)()) {
  const std::string format = format_named(o);
  if (format == "docx" && !to_file(o))
    throw Failure(Kind::usage, N_("a document needs a file: -o FILE.docx"));
  if (format == "xlsx" && !to_file(o))
    throw Failure(Kind::usage, N_("a workbook needs a file: -o FILE.xlsx"));
  if (names != nullptr && !o.fields.empty()) chosen_fields(o, {}, names());
}

report::Book new_book(Session& session, const Message& title) {
  const auto settings = gather::settings_of(session.database());
  const auto office = settings.find("office.full_name");
  return {title,
          office == settings.end() ? "" : office->second,
          store::text_of(store::log_head(session.database())),
          {}};
}

bool is_output_for_programs(const OutputOptions& options) {
  return is_for_programs(format_named(options));
}

bool shows_tables(const Session& session, const OutputOptions& options) {
  return format_of(session, options) == "table";
}

void declare_form(OutputOptions& o, Flags& flags) { declare(o, flags, false, nullptr); }

void declare_output(OutputOptions& o, Flags& flags, std::vector<std::string> (*names)()) {
  declare(o, flags, true, names);
  flags.check([&o, names] { check_output_options(o, names); });
}

std::vector<std::string> chosen_fields(const OutputOptions& options,
                                       const std::vector<std::string>& usual,
                                       const std::vector<std::string>& all) {
  if (options.fields.empty()) return usual;
  std::vector<std::string> wanted;
  for (const auto& typed : base::split_list(options.fields)) {
    const std::string field = column_named(all, typed);
    if (std::find(wanted.begin(), wanted.end(), field) == wanted.end()) wanted.push_back(field);
  }
  for (const auto& field : wanted) {
    if (std::find(all.begin(), all.end(), field) != all.end()) continue;
    const std::string near = base::nearest(field, all);
    throw Failure(
        Kind::usage,
        (near.empty()
             ? Message(N_("no column \"{field}\" (list them: --fields)"))
             : Message(N_("no column \"{field}\" (did you mean {near}?)")).with("near", near))
            .with("field", field));
  }
  return wanted;
}

OutputOptions without_fields(const OutputOptions& options) {
  OutputOptions rest = options;
  rest.fields.clear();
  rest.list_fields = false;
  return rest;
}

std::vector<std::string> column_ids(const report::Table& table) {
  std::vector<std::string> ids;
  for (const auto& column : table.columns) ids.push_back(column.id);
  return ids;
}

void as_asked(report::Table& table, const OutputOptions& options) {
  if (options.fields.empty()) return;
  for (auto& column : table.columns) column.for_programs = column.when_any = false;
}

namespace {

/// A book as who calls may see it: their own matters without the history of the office's work on
/// them, and with the line that says whose view it is.
report::Book marked(Session& session, report::Book book) {
  const auto seen = session.seen_by();
  if (seen.empty()) return book;
  for (auto& sheet : book.sheets) {
    std::erase_if(sheet.tables, [](const auto& table) { return table.id == "log"; });
    sheet.notes.push_back(seen);
  }
  std::erase_if(book.sheets, [](const auto& sheet) {
    return sheet.tables.empty() && sheet.charts.empty() && sheet.paragraph.empty();
  });
  return book;
}

}  // namespace

void show(Session& session, const report::Table& whole, const OutputOptions& options) {
  if (options.list_fields && options.fields.empty()) {
    const auto all = column_ids(whole.facts ? report::across(whole) : whole);
    for (const auto& id : all) session.out() << id << '\n';
    return;
  }
  session.settle_language();
  const std::string format = format_of(session, options);
  if (const auto seen = session.seen_by(); !seen.empty() && !is_office(format)) session.say(seen);
  const report::Table chosen = only(whole, options);
  const report::Table table =
      is_for_programs(format) ? chosen : report::for_people(chosen, is_page(format));
  const bool into_file = to_file(options);
  std::ostringstream text;
  std::ostream& out = into_file || options.encoding != "utf-8" ? text : session.out();
  if (is_office(format))
    return office_file(session, marked(session, book_of(session, table)), options, format,
                       static_cast<bool>(whole.stream));
  const int decimals = decimals_of(session, has_share(table));
  const bool on_terminal = !into_file && session.environment().out_is_terminal;
  if (format == "table" && table.rows.empty() && !table.stream) session.say(N_("nothing to list"));
  if (format == "table") {
    const auto shown =
        render::terminal_table(out, table,
                               {into_file ? 200 : session.environment().columns,
                                !into_file && session.colour(session.environment().out_is_terminal),
                                session.ambiguous_width(), decimals});
    if (!into_file && session.environment().out_is_terminal && !table.facts)
      total_line(out, table, shown);
  } else if (format == "json")
    render::json(out, table);
  else if (format == "jsonl")
    render::json_lines(out, table);
  else if (format == "csv")
    render::delimited(out, table, {',', true, into_file, decimals, on_terminal});
  else
    render::delimited(out, table, {'\t', format != "pipe", into_file, decimals, on_terminal});
  if (&out == &text) put(session, text.str(), options, format == "csv");
}

namespace {

report::Book for_people(report::Book book, bool on_a_page) {
  for (auto& sheet : book.sheets)
    for (auto& table : sheet.tables) table = report::for_people(table, on_a_page);
  return book;
}

}  // namespace

void show(Session& session, const report::Book& made, const OutputOptions& options,
          bool streaming) {
  session.settle_language();
  const report::Book whole = marked(session, made);
  if (options.list_fields && options.fields.empty()) {
    for (const auto& field : fields_of(whole)) session.out() << field << '\n';
    return;
  }
  const std::string format = format_of(session, options);
  const bool into_file = to_file(options);
  std::ostringstream text;
  if (is_for_programs(format)) {
    const report::Book book = only(whole, options);
    format == "json" ? render::json(text, book) : render::json_lines(text, book);
    return put(session, text.str(), options, false);
  }
  const bool on_terminal = !into_file && session.environment().out_is_terminal;
  const report::Book book = for_people(only(whole, options), is_page(format));
  if (is_office(format)) return office_file(session, book, options, format, streaming);
  if (format == "table")
    tables(session, text, book, into_file);
  else if (format == "csv")
    render::delimited(text, book, {',', true, into_file, decimals_of(session, book), on_terminal});
  else
    render::delimited(text, book,
                      {'\t', format != "pipe", into_file, decimals_of(session, book), on_terminal});
  put(session, text.str(), options, format == "csv");
}

}  // namespace duban::cmd
