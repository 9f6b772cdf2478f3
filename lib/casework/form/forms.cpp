// Making forms.
#include "casework/form/forms.hpp"

#include "base/failure.hpp"
#include "intake/form_definition.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

std::vector<FormMade> make_forms(const Context& context, const FormWanted& wanted,
                                 const std::function<void(const FormMade&)>& write) {
  Desk desk(context);
  const auto definition = use_definition(desk, wanted.definition);
  const auto form = intake::read_form(definition.body, definition.source);
  std::vector<FormMade> made;
  for (auto& items : gather::form_items(desk.db(), form, wanted.units)) {
    FormMade one;
    one.form = form;
    one.sent.code = form.code;
    one.sent.definition = definition.id;
    one.sent.unit = items.unit;
    one.sent.made_on = desk.today();
    one.sent.due_on = wanted.due;
    one.sent.rows = static_cast<model::Id>(items.rows.size());
    one.sent.locked = store::sha256_hex(intake::locked_text(items.rows));
    const auto head = store::log_head(desk.db());
    one.sent.uid = store::sha256_hex(store::text_of(head) + "/" + form.code + "/" +
                                     std::to_string(items.unit) + "/" + context.recorder.host +
                                     "/" + one.sent.locked)
                       .substr(0, 24);
    one.items = std::move(items);
    made.push_back(std::move(one));
  }
  if (made.empty())
    throw Failure(Kind::not_found,
                  wanted.units.empty()
                      ? Message(N_("no unit has open matters for this form"))
                      : Message(N_("none of these units has open matters for this form")));
  for (auto& one : made) {
    if (!context.dry_run) write(one);
    desk.add("make", one.sent, desk.now());
  }
  desk.finish();
  return made;
}

}  // namespace duban::casework
