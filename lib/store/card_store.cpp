// SQL of cards.
#include "store/card_store.hpp"

#include <charconv>

#include "model/records.hpp"
#include "store/event_log.hpp"
#include "store/where.hpp"

namespace duban::store {

using model::Card;
using model::Evaluation;

std::optional<Evaluation> newest_evaluation(const Database& db, const std::string& period) {
  Statement row(db, select_all<Evaluation>() + "WHERE period = $1 ORDER BY revision DESC LIMIT 1");
  row.bind(period);
  if (!row.step()) return std::nullopt;
  return read_record<Evaluation>(row);
}

std::vector<Evaluation> evaluations(const Database& db) {
  Statement row(db, select_all<Evaluation>() +
                        "e WHERE revision = (SELECT max(revision) FROM evaluation n WHERE n.period "
                        "= e.period) ORDER BY period");
  return read_records<Evaluation>(row);
}

void save_frozen(Database& db, model::Id evaluation, const std::vector<FrozenRow>& rows) {
  Statement insert(db,
                   "INSERT INTO frozen_figures (evaluation, subject, subject_id, figures) VALUES "
                   "($1, $2, $3, $4)");
  for (const auto& row : rows)
    insert.bind(evaluation, model::word(row.subject), row.id, row.figures).run();
}

std::vector<FrozenRow> frozen_rows(const Database& db, model::Id evaluation) {
  Statement row(db,
                "SELECT subject, subject_id, figures FROM frozen_figures WHERE evaluation = $1 "
                "ORDER BY CASE subject WHEN 'unit' THEN 0 ELSE 1 END, subject_id");
  row.bind(evaluation);
  std::vector<FrozenRow> rows;
  while (row.step())
    rows.push_back(
        {model::from_word<model::CardSubject>(row.text(0)).value_or(model::CardSubject::unit),
         row.integer(1), std::string(row.text(2))});
  return rows;
}

std::string frozen_sha256(const std::vector<FrozenRow>& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += model::word(row.subject);
    text += " " + std::to_string(row.id) + " " + row.figures + "\n";
  }
  return sha256_hex(text);
}

std::vector<Card> cards(const Database& db, const CardQuery& query) {
  Where where;
  where.text("period =", query.period);
  where.text("colour =", query.colour);
  if (query.subject) where.literal("subject = '" + std::string(model::word(*query.subject)) + "'");
  where.ids("subject_id", query.subjects);
  where.words("state", query.states);
  return records_where<Card>(db, where, " ORDER BY period, serial");
}

std::optional<Card> card_by_number(const Database& db, std::string_view number) {
  const std::string folded = base::fold(number);
  const auto dash = folded.rfind('-');
  model::Id serial = 0;
  if (!folded.starts_with('c') || dash == std::string::npos) return std::nullopt;
  const auto [end, error] =
      std::from_chars(folded.data() + dash + 1, folded.data() + folded.size(), serial);
  if (error != std::errc{} || end != folded.data() + folded.size()) return std::nullopt;
  std::string period = folded.substr(1, dash - 1);
  for (char& c : period)
    if (c == 'q' || c == 'm') c = static_cast<char>(c - 'a' + 'A');
  Statement row(db, select_all<Card>() + "WHERE period = $1 AND serial = $2");
  row.bind(period, serial);
  if (!row.step()) return std::nullopt;
  return read_record<Card>(row);
}

bool card_counters_fit(const Database& db) {
  std::string others;  // the series of other numbers
  for (const auto& series : model::number_series())
    others += (others.empty() ? "'" : ", '") + series.first + "'";
  Statement row(
      db,
      "SELECT (SELECT count(*) FROM (SELECT period, max(serial) AS newest FROM card GROUP BY "
      "period) n LEFT JOIN counter c ON c.series = 'C' || n.period WHERE c.last IS NULL OR c.last "
      "<> n.newest) + (SELECT count(*) FROM counter WHERE series NOT IN (" +
          others +
          ") AND (series NOT IN (SELECT 'C' || period FROM card) OR year <> CAST(substr(series, "
          "2, 4) AS INTEGER)))");
  return row.step() && row.integer(0) == 0;
}

}  // namespace duban::store
