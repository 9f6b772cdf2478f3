// Rows to lines, lines to rows.
#include "store/engine/transfer.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "model/inspection.hpp"
#include "store/engine/schema.hpp"
#include "store/event_log.hpp"

namespace duban::store {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;
using Json = nlohmann::json;

namespace {

constexpr std::size_t most_manifest = std::size_t{1} << 20;

std::vector<std::string> table_names(const Database& db) {
  std::vector<std::string> names;
  Statement row(db,
                "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE "
                "'sqlite\\_%' ESCAPE '\\' ORDER BY name");
  while (row.step()) names.emplace_back(row.text(0));
  return names;
}

/// Hashes what goes through it.
class Sum {
 public:
  Sum() { crypto_hash_sha256_init(&state_); }
  void add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  }
  std::string hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state_, hash.data());
    return to_hex({reinterpret_cast<const char*>(hash.data()), hash.size()});
  }

 private:
  crypto_hash_sha256_state state_{};
};

/// One value of a row, as JSON; nothing is appended for an absent one.
void append_value(std::string& line, sqlite3_stmt* row, int column) {
  const auto bytes = [&] {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(row, column));
    const int size = sqlite3_column_bytes(row, column);
    return std::string_view(data == nullptr ? "" : data, static_cast<std::size_t>(size));
  };
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: line += std::to_string(sqlite3_column_int64(row, column)); break;
    case SQLITE_FLOAT: line += Json(sqlite3_column_double(row, column)).dump(); break;
    case SQLITE_BLOB: line += "{\"hex\":\"" + to_hex(bytes()) + "\"}"; break;
    default: base::append_json(line, bytes());
  }
}

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

Prepared prepare(const Database& db, const std::string& sql) {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(db.handle(), sql.c_str(), -1, &made, nullptr) != SQLITE_OK)
    throw Failure(Kind::invalid, Message(N_("the table cannot be read: {reason}"))
                                     .with("reason", sqlite3_errmsg(db.handle())));
  return Prepared(made);
}

/// The rows of a table; of a visit that nobody may hear of yet without what it is.
std::string rows_of(const std::string& table, const ExportWhat& what) {
  if (table != model::FieldTable<model::SecretVisit>::table || what.unannounced)
    return "SELECT * FROM main." + table + " ORDER BY rowid";
  std::string columns;
  for (const auto& field : model::fields_of<model::SecretVisit>()) {
    const std::string name = field.column_name();
    columns += (columns.empty() ? "" : ", ") +
               (field.role == model::FieldRole::sealed
                    ? "CASE WHEN made IS NULL THEN '" + std::string(model::left_out) + "' ELSE " +
                          name + " END AS " + name
                    : name);
  }
  return "SELECT " + columns + " FROM main." + table + " ORDER BY id";
}

ExportedTable export_table(const Database& db, const std::string& table, const fs::path& folder,
                           const ExportWhat& what) {
  const auto& access = what.access;
  ExportedTable exported{table, 0, ""};
  base::NewFile file(folder / (table + ".jsonl"), access, base::NewFile::Target::must_be_new);
  std::ofstream out(file.path(), std::ios::binary);
  Sum sum;
  const Prepared row = prepare(db, rows_of(table, what));
  std::string line;
  int code = SQLITE_OK;
  while ((code = sqlite3_step(row.get())) == SQLITE_ROW) {
    line = "{";
    for (int c = 0; c < sqlite3_column_count(row.get()); ++c) {
      if (sqlite3_column_type(row.get(), c) == SQLITE_NULL) continue;
      if (line.size() > 1) line += ',';
      base::append_json(line, sqlite3_column_name(row.get(), c));
      line += ':';
      append_value(line, row.get(), c);
    }
    line += "}\n";
    sum.add(line);
    out.write(line.data(), static_cast<std::streamsize>(line.size()));
    ++exported.rows;
  }
  if (code != SQLITE_DONE) db.raise(code);  // a table that cannot be read to its end is not whole
  out.close();
  if (!out)
    throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", (folder / (table + ".jsonl")).string())
                                  .with("reason", base::reason_of(errno)));
  file.commit();
  exported.sha256 = sum.hex();
  return exported;
}

}  // namespace

Manifest export_tables(const Database& db, const fs::path& folder, const ExportWhat& what) {
  Manifest manifest;
  manifest.schema = version_of(db);
  manifest.log_head = text_of(log_head(db));
  Json tables = Json::array();
  for (const auto& name : table_names(db)) {
    manifest.tables.push_back(export_table(db, name, folder, what));
    const auto& its = manifest.tables.back();
    tables.push_back({{"table", its.name}, {"rows", its.rows}, {"sha256", its.sha256}});
  }
  const Json whole{{"duban", 1},
                   {"schema", manifest.schema},
                   {"log_head", manifest.log_head},
                   {"tables", tables}};
  base::write_file(folder / "manifest.json", whole.dump(2) + "\n", what.access,
                   base::NewFile::Target::must_be_new);
  return manifest;
}

Manifest read_manifest(const fs::path& folder) {
  const fs::path file = folder / "manifest.json";
  const std::string text = base::read_whole(file, most_manifest);
  Manifest manifest;
  try {
    const Json whole = Json::parse(text);
    if (whole.at("duban").get<int>() != 1)
      throw Failure(Kind::invalid, Message(N_("{file} was made by a newer duban; update this one"))
                                       .with("file", file.string()));
    manifest.schema = whole.at("schema").get<std::int64_t>();
    manifest.log_head = whole.at("log_head").get<std::string>();
    for (const auto& table : whole.at("tables"))
      manifest.tables.push_back({table.at("table").get<std::string>(),
                                 table.at("rows").get<std::int64_t>(),
                                 table.at("sha256").get<std::string>()});
  } catch (const Json::exception&) {
    throw Failure(Kind::invalid,
                  Message(N_("{file} is no manifest of an export")).with("file", file.string()));
  }
  return manifest;
}

namespace {

[[noreturn]] void refuse(const fs::path& file, std::int64_t line, const Message& what) {
  throw Failure(Kind::invalid, Message(N_("{file}:{line}: {what}"))
                                   .with("file", file.string())
                                   .with("line", line)
                                   .with("what", what));
}

/// The bytes that {"hex": figures} stands for; none for anything else.
std::optional<std::string> bytes_of(const Json& value) {
  if (!value.is_object() || value.size() != 1 || !value.contains("hex") ||
      !value["hex"].is_string())
    return {};
  const auto hex = value["hex"].get<std::string>();
  std::string bytes(hex.size() / 2, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(),
                     hex.size(), nullptr, &size, &end) != 0 ||
      end != hex.data() + hex.size())
    return {};
  return bytes;
}

class TableFiller {
 public:
  TableFiller(Database& db, const ExportedTable& table, const fs::path& folder)
      : db_(db), table_(table), file_(folder / (table.name + ".jsonl")) {
    const auto known = table_names(db);
    if (std::find(known.begin(), known.end(), table.name) == known.end())
      throw Failure(Kind::invalid, Message(N_("{file}: there is no table {table} in this schema"))
                                       .with("file", file_.string())
                                       .with("table", table.name));
    const Prepared row = prepare(db, "SELECT * FROM main." + table.name + " LIMIT 0");
    std::string names, places;
    for (int c = 0; c < sqlite3_column_count(row.get()); ++c) {
      const std::string name = sqlite3_column_name(row.get(), c);
      columns_.emplace(name, c + 1);
      names += (c > 0 ? ", " : "") + name;
      places += (c > 0 ? ", ?" : "?") + std::to_string(c + 1);
    }
    insert_ =
        prepare(db, "INSERT INTO main." + table.name + " (" + names + ") VALUES (" + places + ")");
  }

  void fill() {
    std::ifstream in(file_, std::ios::binary);
    if (!in)
      throw Failure(Kind::not_found,
                    Message(N_("there is no file {file}")).with("file", file_.string()));
    Sum sum;
    std::string line;
    std::int64_t number = 0;
    while (std::getline(in, line)) {
      sum.add(line);
      sum.add("\n");
      take(line, ++number);
    }
    if (number != table_.rows || sum.hex() != table_.sha256)
      throw Failure(Kind::invalid, Message(N_("{file} is not as the manifest says: it was changed "
                                              "or cut off"))
                                       .with("file", file_.string()));
  }

 private:
  void take(const std::string& line, std::int64_t number) {
    Json row = Json::parse(line, nullptr, false);
    if (!row.is_object()) refuse(file_, number, N_("this line is no row"));
    sqlite3_reset(insert_.get());
    sqlite3_clear_bindings(insert_.get());
    for (const auto& [name, value] : row.items()) {
      const auto column = columns_.find(name);
      if (column == columns_.end())
        refuse(file_, number, Message(N_("there is no column {column}")).with("column", name));
      if (!bind(column->second, value))
        refuse(file_, number,
               Message(N_("{column} is neither text, number nor bytes")).with("column", name));
    }
    const int code = sqlite3_step(insert_.get());
    if (code == SQLITE_CONSTRAINT)
      refuse(file_, number,
             Message(N_("the row stands twice, or breaks a rule of its table "
                        "({reason})"))
                 .with("reason", sqlite3_errmsg(db_.handle())));
    if (code != SQLITE_DONE) db_.raise(code);
  }

  /// False for a value that no export writes.
  bool bind(int at, const Json& value) {
    if (value.is_number_integer()) {
      if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX) return false;
      sqlite3_bind_int64(insert_.get(), at, value.get<std::int64_t>());
    } else if (value.is_number()) {
      sqlite3_bind_double(insert_.get(), at, value.get<double>());
    } else if (const auto bytes = bytes_of(value)) {
      sqlite3_bind_blob(insert_.get(), at, bytes->data(), static_cast<int>(bytes->size()),
                        SQLITE_TRANSIENT);
    } else if (value.is_string()) {
      const auto text = value.get<std::string>();
      sqlite3_bind_text(insert_.get(), at, text.data(), static_cast<int>(text.size()),
                        SQLITE_TRANSIENT);
    } else {
      return false;
    }
    return true;
  }

  Database& db_;
  const ExportedTable& table_;
  fs::path file_;
  std::map<std::string, int> columns_;
  Prepared insert_;
};

}  // namespace

void import_tables(Database& db, const fs::path& folder, const Manifest& manifest) {
  if (manifest.schema != version_of(db))
    throw Failure(
        Kind::invalid,
        Message(N_("{folder} has schema {version}, this duban writes {known}: import it with "
                   "the duban that exported it, then: duban db migrate"))
            .with("folder", folder.string())
            .with("version", manifest.schema)
            .with("known", version_of(db)));
  db.execute("PRAGMA foreign_keys = OFF");  // tables come by name; looked at when all are there
  {
    Transaction transaction(db);
    for (const auto& table : manifest.tables) TableFiller(db, table, folder).fill();
    transaction.commit();
  }
  db.execute("PRAGMA foreign_keys = ON");
  if (text_of(log_head(db)) != manifest.log_head)
    throw Failure(Kind::integrity,
                  Message(N_("{folder}: the newest entry is not the one that the manifest names"))
                      .with("folder", folder.string()));
}

}  // namespace duban::store
