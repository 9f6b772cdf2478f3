// Names by id.
#include "casework/name_book.hpp"

#include <memory>
#include <unordered_map>

namespace duban::casework {

std::function<std::string(model::Id)> name_book(const store::Database& db) {
  struct Book {
    store::Statement row;
    std::unordered_map<model::Id, std::string> known;
  };
  auto book = std::make_shared<Book>(Book{store::Statement(db, "SELECT name FROM unit WHERE id = $1"), {}});
  return [book](model::Id id) -> std::string {
    if (id == 0) return {};
    if (const auto found = book->known.find(id); found != book->known.end()) return found->second;
    book->row.bind(id);
    std::string name = book->row.step() ? std::string(book->row.text(0)) : std::string();
    book->row.reset();
    if (book->known.size() > 200'000) book->known.clear();
    return book->known.emplace(id, name).first->second;
  };
}

}  // namespace duban::casework
