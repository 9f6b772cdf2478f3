// Starts a program of a tree that travels: with the loader, libraries, converters, locale and time
// zones that lie in it, so that the system needs none of them (target portable).
#include <sys/auxv.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

/// Where this very file lies, also where no /proc is.
std::string own_path() {
  char path[PATH_MAX];
  if (const auto n = readlink("/proc/self/exe", path, sizeof path - 1); n > 0)
    return {path, static_cast<std::size_t>(n)};
  const auto* started = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
  return started != nullptr && realpath(started, path) != nullptr ? path : "";
}

std::string parent_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

}  // namespace

int main(int argc, char** argv) {
  const std::string self = own_path();
  const std::string name = self.substr(self.rfind('/') + 1);
  std::string root = parent_of(self);
  while (root.find('/') != std::string::npos &&
         access((root + "/lib/duban/" + name).c_str(), X_OK) != 0)
    root = parent_of(root);
  const std::string lib = root + "/lib", loader = lib + "/ld-linux-x86-64.so.2",
                    program = lib + "/duban/" + name;
  setenv("DUBAN_PORTABLE", root.c_str(), 1);
  setenv("GCONV_PATH", (lib + "/gconv").c_str(), 1);
  setenv("LOCPATH", (lib + "/locale").c_str(), 1);
  setenv("TZDIR", (root + "/share/zoneinfo").c_str(), 1);
  setenv("GDK_PIXBUF_MODULE_FILE", (lib + "/no-loaders").c_str(), 1);
  std::vector<std::string> words{loader,    "--inhibit-cache",         "--library-path", lib,
                                 "--argv0", argc > 0 ? argv[0] : name, program};
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  for (int i = 1; i < argc; ++i) arguments.push_back(argv[i]);
  arguments.push_back(nullptr);
  execv(loader.c_str(), arguments.data());
  std::fprintf(stderr,
               "duban: %s cannot be started; unpack the whole archive again / "
               "无法启动，请重新解压整个压缩包\n",
               loader.c_str());
  return 5;
}
