// Definitions and forms.
#include "store/form_store.hpp"

namespace duban::store {

using model::Definition;
using model::FormSent;

std::vector<Definition> definitions(const Database& db, const std::string& kind,
                                    const std::string& code) {
  Statement row(db, select_all<Definition>() +
                        "WHERE ($1 = '' OR kind = $2) AND ($3 = '' OR code = $4) "
                        "ORDER BY kind, code, version");
  row.bind(kind, kind, code, code);
  return read_records<Definition>(row);
}

std::optional<Definition> definition_by_id(const Database& db, model::Id id) {
  Statement row(db, select_every<Definition>() + "WHERE id = $1");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return read_record<Definition>(row);
}

std::vector<FormSent> forms_sent(const Database& db, const std::string& code) {
  Statement row(db, select_all<FormSent>() +
                        "WHERE ($1 = '' OR code = $2) ORDER BY made_on DESC, code, unit, id DESC");
  row.bind(code, code);
  return read_records<FormSent>(row);
}

std::optional<FormSent> form_with(const Database& db, const std::string& uid) {
  Statement row(db, select_every<FormSent>() + "WHERE uid = $1");
  row.bind(uid);
  if (!row.step()) return std::nullopt;
  return read_record<FormSent>(row);
}

}  // namespace duban::store
