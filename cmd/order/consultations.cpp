// Showing consultations.
#include "cmd/order/consultations.hpp"

#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "report/week_tables.hpp"

namespace duban::cmd {

std::vector<std::string> consultation_columns() {
  return column_ids(report::consultations_table({}, {}, {}));
}

void show_consultations(Session& session, const std::vector<model::Consultation>& list,
                        const OutputOptions& output) {
  show(session,
       report::consultations_table(list, session.today(), gather::name_book(session.database())),
       output);
}

}  // namespace duban::cmd
