/* Holds a file as Excel holds a workbook: others may read it, nobody may write, replace or delete
   it. Says "held" once it has the file, and lets go when its standard input ends. */
#include <stdio.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments) {
    HANDLE file;
    if (count != 2) return 2;
    file = CreateFileW(arguments[1], GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL,
                       OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        fprintf(stderr, "error %lu\n", GetLastError());
        return 1;
    }
    puts("held");
    fflush(stdout);
    while (getchar() != EOF) {
    }
    CloseHandle(file);
    return 0;
}
