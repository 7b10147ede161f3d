/* Plays Microsoft's standalone installer of WebView2: leaves its arguments in a file beside itself,
   and the version of the runtime where the real one leaves it for one user. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

#define CLIENT L"Software\\Microsoft\\EdgeUpdate\\Clients\\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

int wmain(int count, wchar_t **arguments) {
    static const wchar_t version[] = L"130.0.2849.46";
    wchar_t path[MAX_PATH + 8];
    FILE *mark;
    int i;
    GetModuleFileNameW(NULL, path, MAX_PATH);
    wcscat(path, L".txt");
    mark = _wfopen(path, L"w");
    if (mark == NULL) return 1;
    for (i = 1; i < count; i++) fprintf(mark, "%ls\n", arguments[i]);
    fclose(mark);
    return RegSetKeyValueW(HKEY_CURRENT_USER, CLIENT, L"pv", REG_SZ, version, sizeof version);
}
